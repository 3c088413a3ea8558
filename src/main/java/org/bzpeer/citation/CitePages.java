package org.bzpeer.citation;

import java.util.List;
import org.bzpeer.catalog.WorkQuery;
import org.springframework.stereotype.Component;

/** Makes pages of references. */
@Component
class CitePages {

    private final CitedWorks works;
    private final References references;

    CitePages(CitedWorks works, References references) {
        this.works = works;
        this.references = references;
    }

    CitePage of(CitedWork work, Style style) {
        List<String> formatted = references.html(style, List.of(work));
        return page(work.title(), work.path(), "", true, style, formatted, false);
    }

    /** The works of a researcher that a query leaves, as many as are formatted at most. */
    CitePage of(CitedResearcher researcher, WorkQuery query, Style style) {
        List<Long> ids = works.ids(researcher.id(), query, References.MOST + 1);
        boolean more = ids.size() > References.MOST;
        List<String> formatted = references.html(style, works.of(more ? ids.subList(0, References.MOST) : ids));
        return page(researcher.name(), researcher.path(), query.parameters(), false, style, formatted, more);
    }

    private static CitePage page(
            String name,
            String path,
            String parameters,
            boolean ofWork,
            Style style,
            List<String> formatted,
            boolean more) {
        return new CitePage(
                name, path, parameters, ofWork, style, List.of(Style.values()), formatted, References.MOST, more);
    }
}
