package org.bzpeer.graph;

import java.util.List;
import org.bzpeer.catalog.RecordId;
import org.bzpeer.graph.ChoicePage.Choice;
import org.bzpeer.platform.PublicPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** Two researchers side by side: how they are connected and what they share. */
@Controller
class PairController {

    private static final int LONGEST = 200;

    private final Centres centres;
    private final NamedResearchers named;
    private final Pairs pairs;

    PairController(Centres centres, NamedResearchers named, Pairs pairs) {
        this.centres = centres;
        this.named = named;
        this.pairs = pairs;
    }

    @GetMapping("/researchers/{id}/graph/with")
    @Nullable
    Object choose(
            @PathVariable String id,
            @RequestParam(required = false, defaultValue = "") String other,
            ServletWebRequest request,
            Model model) {
        Centre one = centres.find(RecordId.parse(id)).orElse(null);
        if (one == null) {
            return PublicPage.moved("/researchers/" + centres.survivor(RecordId.parse(id)) + "/graph/with", request);
        }
        String typed = other.length() <= LONGEST ? other : other.substring(0, LONGEST);
        List<Choice> choices = named.find(typed).stream()
                .filter(node -> node.key().id() != one.id())
                .map(node -> new Choice(node, PairPage.path(one.id(), node.key().id())))
                .toList();
        if (choices.size() == 1) {
            return PublicPage.found(choices.getFirst().href());
        }
        String problem = typed.isBlank() || !choices.isEmpty()
                ? ""
                : "No other researcher here goes by “" + typed
                        + "”. Try the name as it is printed, or paste the address of the record.";
        ChoicePage page = new ChoicePage(one.name(), one.page(), one.path(), typed, choices, problem);
        if (PublicPage.isUnchanged(request, "q" + Integer.toHexString(page.hashCode()))) {
            return null;
        }
        model.addAttribute("page", page);
        return "graph/choose";
    }

    @GetMapping("/researchers/{id}/graph/with/{other}")
    @Nullable
    Object show(@PathVariable String id, @PathVariable String other, ServletWebRequest request, Model model) {
        Centre one = centres.find(RecordId.parse(id)).orElse(null);
        Centre two = centres.find(RecordId.parse(other)).orElse(null);
        if (one == null || two == null) {
            long first = one == null ? centres.survivor(RecordId.parse(id)) : one.id();
            long second = two == null ? centres.survivor(RecordId.parse(other)) : two.id();
            return PublicPage.moved(PairPage.path(first, second), request);
        }
        if (one.id() == two.id()) {
            return PublicPage.found(one.path() + "/with");
        }
        PairPage page = pairs.page(one, two);
        if (PublicPage.isUnchanged(request, "p" + Integer.toHexString(page.hashCode()))) {
            return null;
        }
        model.addAttribute("page", page);
        return "graph/pair";
    }
}
