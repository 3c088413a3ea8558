package org.bzpeer.desk;

import jakarta.validation.Valid;
import java.util.Optional;
import org.bzpeer.account.Viewer;
import org.bzpeer.identity.Place;
import org.bzpeer.platform.PrivatePage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Adding a work that is here but stands on another record. */
@Controller
@PrivatePage
class AddController {

    private final OwnRecords records;
    private final Reviewing reviewing;
    private final JdbcClient jdbc;

    AddController(OwnRecords records, Reviewing reviewing, JdbcClient jdbc) {
        this.records = records;
        this.reviewing = reviewing;
        this.jdbc = jdbc;
    }

    @GetMapping("/desk/{id}/works/add")
    String form(Viewer viewer, @PathVariable String id, Model model) {
        model.addAttribute("record", records.one(viewer, id));
        model.addAttribute("addForm", new AddForm(""));
        return "desk/add";
    }

    @PostMapping("/desk/{id}/works/add")
    String add(
            Viewer viewer,
            @PathVariable String id,
            @Valid @ModelAttribute("addForm") AddForm form,
            BindingResult problems,
            Model model) {
        OwnRecord record = records.one(viewer, id);
        model.addAttribute("record", record);
        if (problems.hasErrors()) {
            return "desk/add";
        }
        Optional<WorkIdentifier> identifier = WorkIdentifier.of(form.identifier());
        if (identifier.isEmpty()) {
            model.addAttribute("problem", "UNREADABLE");
            return "desk/add";
        }
        Optional<Long> work = work(identifier.get());
        Place.Answer answer = work.map(found -> reviewing.add(record.author().id(), viewer.id(), found))
                .orElse(null);
        if (answer == Place.Answer.FITS) {
            return "redirect:" + record.desk() + "/works?show=all&done=added";
        }
        model.addAttribute("problem", answer == null ? "NOT_HERE" : answer.name());
        model.addAttribute("work", work.orElse(null));
        return "desk/add";
    }

    private Optional<Long> work(WorkIdentifier identifier) {
        return jdbc.sql("SELECT work_id FROM work_identifier WHERE scheme = ? AND value = ?")
                .params(identifier.scheme(), identifier.value())
                .query((row, number) -> row.getLong(1))
                .optional();
    }
}
