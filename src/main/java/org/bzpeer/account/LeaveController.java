package org.bzpeer.account;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.bzpeer.platform.PrivatePage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Taking one's data along, leaving, and coming back. */
@Controller
@PrivatePage
class LeaveController {

    private final Leaving leaving;
    private final Export export;

    LeaveController(Leaving leaving, Export export) {
        this.leaving = leaving;
        this.export = export;
    }

    @Fresh
    @GetMapping("/settings/export")
    String exportForm(Viewer viewer) {
        return "account/export";
    }

    @Fresh
    @PostMapping("/settings/export")
    ResponseEntity<byte[]> export(Viewer viewer) {
        String name = "bzpeer-account-" + LocalDate.now(ZoneOffset.UTC) + ".zip";
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.parseMediaType("application/zip"))
                .body(export.of(viewer.id()));
    }

    @Fresh
    @GetMapping("/settings/leave")
    String leaveForm(Viewer viewer) {
        return "account/leave";
    }

    @Fresh
    @PostMapping("/settings/leave")
    String leave(Viewer viewer) {
        leaving.leave(viewer.id());
        return "redirect:/settings";
    }

    @PostMapping("/settings/leave/undo")
    String undo(Viewer viewer) {
        leaving.comeBack(viewer.id());
        return "redirect:/settings?done=back";
    }

    @GetMapping("/stay/{token}")
    String stayForm(@PathVariable String token, Model model) {
        model.addAttribute("token", leaving.isWaiting(token) ? token : null);
        return "account/stay";
    }

    @PostMapping("/stay/{token}")
    String stay(@PathVariable String token, Model model) {
        model.addAttribute("stays", leaving.comeBack(token));
        return "account/stay";
    }
}
