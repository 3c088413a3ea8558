package org.bzpeer.collaboration;

import jakarta.validation.Valid;
import org.bzpeer.account.Viewer;
import org.bzpeer.catalog.NoSuchRecord;
import org.bzpeer.catalog.RecordId;
import org.bzpeer.platform.Limit;
import org.bzpeer.platform.Limits;
import org.bzpeer.platform.PrivatePage;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The form by which the owner of a record is asked for collaboration. */
@Controller
@PrivatePage
class AskController {

    private final Doors doors;
    private final Contexts contexts;
    private final Asking asking;
    private final Limits limits;

    AskController(Doors doors, Contexts contexts, Asking asking, Limits limits) {
        this.doors = doors;
        this.contexts = contexts;
        this.asking = asking;
        this.limits = limits;
    }

    @GetMapping("/researchers/{id}/requests")
    Object form(@PathVariable String id, Viewer viewer, Model model) {
        AskPage page = page(RecordId.parse(id), viewer);
        model.addAttribute("page", page);
        model.addAttribute("form", new RequestForm("", "", ""));
        return page.panel().door() == Door.OPEN
                ? "collaboration/ask"
                : "redirect:/researchers/" + page.panel().authorId();
    }

    @PostMapping("/researchers/{id}/requests")
    Object send(
            @PathVariable String id,
            @Valid @ModelAttribute("form") RequestForm form,
            BindingResult problems,
            Viewer viewer,
            Model model) {
        long author = RecordId.parse(id);
        Intent intent = Intent.of(form.intent()).orElse(null);
        Context context = Context.read(form.context());
        if (intent == null) {
            problems.rejectValue("intent", "choose", "Choose what you ask for.");
        }
        if (context == null) {
            problems.rejectValue("context", "choose", "Choose what connects you.");
        }
        if (!problems.hasErrors() && intent != null && context != null) {
            limits.take(Limit.REQUEST, String.valueOf(viewer.id()));
            try {
                return "redirect:/requests/" + asking.send(viewer.id(), author, intent, context, form.text())
                        + "?done=sent";
            } catch (Asking.NotShared e) {
                problems.reject("shared", "What was chosen is not on offer any more. Choose again, please.");
            } catch (DoorIsShut | DataIntegrityViolationException e) {
                ModelAndView shut = new ModelAndView("collaboration/ask", HttpStatus.CONFLICT);
                shut.addObject("page", page(author, viewer));
                return shut;
            }
        }
        model.addAttribute("page", page(author, viewer));
        return "collaboration/ask";
    }

    private AskPage page(long author, Viewer viewer) {
        Doors.Facts facts = doors.facts(viewer.id(), author)
                .orElseThrow(() -> new NoSuchRecord("There is no researcher with this number here."));
        return AskPage.of(
                facts,
                viewer.id(),
                facts.record() == 0 ? java.util.List.of() : contexts.between(facts.record(), author));
    }
}
