package org.bzpeer.follow;

import org.bzpeer.catalog.NoSuchRecord;
import org.bzpeer.platform.PrivatePage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Ending the digest from a mail, without signing in. The mail program's button posts (RFC 8058) and is answered at once,
 * without a redirect; opening the link changes nothing, since mail programs open links before people do.
 */
@Controller
@PrivatePage
class UnsubscribeController {

    private final FeedKeys keys;
    private final FeedChoices choices;

    UnsubscribeController(FeedKeys keys, FeedChoices choices) {
        this.keys = keys;
        this.choices = choices;
    }

    @GetMapping("/unsubscribe/{token}")
    String ask(@PathVariable String token, Model model) {
        account(token);
        model.addAttribute("token", token);
        return "follow/unsubscribe";
    }

    @PostMapping("/unsubscribe/{token}")
    String unsubscribe(@PathVariable String token, Model model) {
        choices.unsubscribe(account(token));
        model.addAttribute("token", null);
        return "follow/unsubscribe";
    }

    private long account(String token) {
        return keys.unsubscriber(token)
                .orElseThrow(
                        () -> new NoSuchRecord(
                                "This link is not whole. Copy it in full from the mail, or sign in and change the digest in the settings of your feed."));
    }
}
