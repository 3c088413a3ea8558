package org.bzpeer.follow;

import java.util.Arrays;
import org.bzpeer.account.Viewer;
import org.bzpeer.follow.FeedSettings.Digest;
import org.bzpeer.platform.BadRequest;
import org.bzpeer.platform.PrivatePage;
import org.bzpeer.platform.Web;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The settings of the feed: the digest by mail and the secret address. */
@Controller
@PrivatePage
class FeedSettingsController {

    private static final String BACK = "redirect:/feed/settings?done=";

    private final AllFeedSettings settings;
    private final FeedChoices choices;
    private final FeedKeys keys;
    private final Web web;

    FeedSettingsController(AllFeedSettings settings, FeedChoices choices, FeedKeys keys, Web web) {
        this.settings = settings;
        this.choices = choices;
        this.keys = keys;
        this.web = web;
    }

    @GetMapping("/feed/settings")
    String show(@RequestParam(required = false) @Nullable String done, Viewer viewer, Model model) {
        FeedSettings known = settings.findOfActive(viewer.id()).orElseGet(FeedSettings::new);
        model.addAttribute("digest", known.digest().name());
        model.addAttribute("address", known.isAddressOpen() ? web.url("/feed/" + keys.feed(known) + ".atom") : null);
        model.addAttribute("done", done);
        return "follow/settings";
    }

    @PostMapping("/feed/settings")
    String choose(@RequestParam(defaultValue = "") String digest, Viewer viewer) {
        Digest chosen = Arrays.stream(Digest.values())
                .filter(value -> value.name().equals(digest))
                .findFirst()
                .orElseThrow(() -> new BadRequest("A digest comes daily, weekly or never: choose one of the three."));
        choices.chooseDigest(viewer.id(), chosen);
        return BACK + "digest";
    }

    @PostMapping("/feed/settings/address")
    String openAddress(Viewer viewer) {
        choices.openAddress(viewer.id());
        return BACK + "address";
    }

    @PostMapping("/feed/settings/address/end")
    String closeAddress(Viewer viewer) {
        choices.closeAddress(viewer.id());
        return BACK + "closed";
    }
}
