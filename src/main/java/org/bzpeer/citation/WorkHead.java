package org.bzpeer.citation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.bzpeer.catalog.WorkCard;
import org.bzpeer.catalog.WorkPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Puts signposts and JSON-LD to the page of a work, which the catalogue draws and which knows nothing of them. */
@Component
class WorkHead implements HandlerInterceptor {

    private static final int AUTHORS = 100;

    private final PageHead heads;

    WorkHead(PageHead heads) {
        this.heads = heads;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView view) {
        if (view != null && view.getModel().get("page") instanceof WorkPage page) {
            PageHead.Head head = heads.of(work(page));
            response.setHeader(HttpHeaders.LINK, head.links());
            view.addObject("machineHead", head.html());
        }
    }

    private static CitedWork work(WorkPage page) {
        WorkCard card = page.card();
        List<CitedName> authors = new ArrayList<>();
        for (WorkPage.NumberedAuthor author :
                page.authors().subList(0, Math.min(AUTHORS, page.authors().size()))) {
            authors.add(new CitedName(author.name(), "", "", "", number(author.href())));
        }
        return new CitedWork(
                card.id(),
                card.title(),
                page.path(),
                card.type(),
                card.published(),
                !card.publishedText().matches("\\d.*"),
                card.venue(),
                card.doi(),
                card.arxivId(),
                page.license(),
                card.sourceName(),
                page.recordedOn(),
                card.topics().stream().map(name -> new CitedWork.Topic(0, name)).toList(),
                authors,
                page.authors().size(),
                card.abstractText(),
                "");
    }

    private static long number(@Nullable String href) {
        return href == null ? 0 : Long.parseLong(href.split("/")[2]);
    }
}
