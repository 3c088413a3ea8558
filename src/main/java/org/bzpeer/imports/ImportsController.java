package org.bzpeer.imports;

import java.util.List;
import org.bzpeer.account.Viewer;
import org.bzpeer.catalog.NoSuchRecord;
import org.bzpeer.catalog.RecordId;
import org.bzpeer.platform.BadRequest;
import org.bzpeer.platform.PrivatePage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The runs of imports, for curators: how far they are, what they could not take, and a hand on the switch. */
@Controller
@PrivatePage
@RequestMapping("/curation/imports")
class ImportsController {

    private final ImportPages pages;
    private final ImportsDesk desk;

    ImportsController(ImportPages pages, ImportsDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("runs", pages.newest());
        return "imports/list";
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, @RequestParam(defaultValue = "") String after, Model model) {
        long run = RecordId.parse(id);
        model.addAttribute("run", pages.run(run).orElseThrow(ImportsController::unknown));
        List<ImportPages.Bad> bad = pages.quarantine(run, after.isEmpty() ? 0 : RecordId.parse(after));
        boolean more = bad.size() > ImportPages.PAGE;
        model.addAttribute("bad", more ? bad.subList(0, ImportPages.PAGE) : bad);
        model.addAttribute("next", more ? bad.get(ImportPages.PAGE - 1).id() : null);
        return "imports/run";
    }

    /** The records as they came, one after another. */
    @GetMapping("/{id}/quarantine")
    ResponseEntity<byte[]> export(@PathVariable String id) {
        long run = RecordId.parse(id);
        pages.run(run).orElseThrow(ImportsController::unknown);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"quarantine-" + run + ".txt\"")
                .body(pages.raw(run));
    }

    @PostMapping("/{id}")
    String change(@PathVariable String id, @RequestParam String verb, Viewer viewer) {
        long run = RecordId.parse(id);
        try {
            switch (verb) {
                case "pause" -> desk.ask(run, ImportRun.Wish.PAUSE, viewer.id());
                case "cancel" -> desk.ask(run, ImportRun.Wish.CANCEL, viewer.id());
                case "resume" -> desk.resume(run, viewer.id());
                case "retry" -> desk.retry(run);
                default -> throw new BadRequest("A run is paused, resumed or cancelled, its quarantine tried again.");
            }
        } catch (ImportRefused e) {
            throw new BadRequest(String.valueOf(e.getMessage()));
        }
        return "redirect:/curation/imports/" + run + "?done=" + verb;
    }

    private static NoSuchRecord unknown() {
        return new NoSuchRecord("There is no run with this number here.");
    }
}
