package org.bzpeer.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.bzpeer.platform.PlainTextCheck;
import org.bzpeer.platform.PrivatePage;
import org.bzpeer.platform.Web;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.registration.HttpSessionPublicKeyCredentialCreationOptionsRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** The passkeys in the settings. Making one needs the browser's script; everything else is plain forms. */
@Controller
@PrivatePage
class PasskeyController {

    private static final int LONGEST_BODY = 64 << 10;

    private final Passkeys passkeys;
    private final Accounts accounts;
    private final HttpSessionPublicKeyCredentialCreationOptionsRepository waiting =
            new HttpSessionPublicKeyCredentialCreationOptionsRepository();
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    PasskeyController(Passkeys passkeys, Accounts accounts) {
        this.passkeys = passkeys;
        this.accounts = accounts;
    }

    @Fresh
    @GetMapping("/settings/passkeys")
    String list(@RequestParam(required = false) @Nullable String done, Viewer viewer, Model model) {
        model.addAttribute("passkeys", passkeys.of(viewer.id()));
        model.addAttribute("done", done);
        model.addAttribute("asked", viewer.curator());
        return "account/passkeys";
    }

    /** What curators come to when they have not shown a passkey today. */
    @GetMapping("/settings/second-factor")
    String secondFactor(@RequestParam(required = false) @Nullable String next, Viewer viewer, Model model) {
        model.addAttribute("hasPasskey", !passkeys.of(viewer.id()).isEmpty());
        model.addAttribute("next", Web.ownPath(next, "/curation"));
        return "account/second-factor";
    }

    @Fresh
    @PostMapping("/settings/passkeys/options")
    ResponseEntity<String> options(
            Viewer viewer, Authentication signedIn, HttpServletRequest request, HttpServletResponse response) {
        if (passkeys.of(viewer.id()).size() >= Passkeys.MOST) {
            return problem("An account has at most " + Passkeys.MOST + " passkeys; remove one first.");
        }
        PublicKeyCredentialCreationOptions options =
                passkeys.options(accounts.findById(viewer.id()).orElseThrow(), signedIn);
        waiting.save(request, response, options);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsString(options));
    }

    @Fresh
    @PostMapping(path = "/settings/passkeys", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> add(Viewer viewer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PublicKeyCredentialCreationOptions options = waiting.load(request);
        byte[] body = request.getInputStream().readNBytes(LONGEST_BODY);
        if (options == null || body.length == LONGEST_BODY) {
            return problem("This took too long. Try again.");
        }
        waiting.save(request, response, null);
        try {
            RelyingPartyPublicKey key = json.readValue(body, RelyingPartyPublicKey.class);
            String label = key.getLabel() == null ? "" : key.getLabel().strip();
            if (label.isEmpty() || label.length() > 100 || !PlainTextCheck.isPlain(label, false)) {
                return problem("Give the passkey a name of at most 100 characters.");
            }
            passkeys.add(viewer.id(), options, new RelyingPartyPublicKey(key.getCredential(), label));
        } catch (RuntimeException e) {
            return problem("The device's answer could not be used. Try again, or take another device.");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"next\":\"/settings/passkeys?done=added\"}");
    }

    /** The same form without its script. */
    @Fresh
    @PostMapping(path = "/settings/passkeys", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String addWithoutScript(Viewer viewer) {
        return "redirect:/settings/passkeys?done=script";
    }

    @Fresh
    @PostMapping("/settings/passkeys/{id}/remove")
    String remove(@PathVariable String id, Viewer viewer) {
        passkeys.remove(viewer.id(), id);
        return "redirect:/settings/passkeys?done=removed";
    }

    private ResponseEntity<String> problem(String text) {
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsString(Map.of("problem", text)));
    }
}
