package org.bzpeer.follow;

import java.time.Instant;
import java.util.List;
import org.bzpeer.catalog.NoSuchRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/** Somebody's feed for a feed reader, under an address that only they know. */
@Controller
class SecretFeedController {

    private final AllFeedSettings settings;
    private final FeedKeys keys;
    private final News news;
    private final AtomItems items;
    private final AtomFeeds feeds;

    SecretFeedController(AllFeedSettings settings, FeedKeys keys, News news, AtomItems items, AtomFeeds feeds) {
        this.settings = settings;
        this.keys = keys;
        this.news = news;
        this.items = items;
        this.feeds = feeds;
    }

    @GetMapping("/feed/{secret}.atom")
    @Nullable
    ResponseEntity<byte[]> feed(@PathVariable String secret, ServletWebRequest request) {
        long account = FeedKeys.account(secret)
                .flatMap(settings::findOfActive)
                .filter(known -> keys.opensFeed(secret, known))
                .map(FeedSettings::accountId)
                .orElseThrow(
                        () -> new NoSuchRecord(
                                "This feed does not exist (any more). Its owner finds the address in the settings of the feed."));
        List<News.Item> newest = news.of(account, 0, Long.MAX_VALUE, AtomController.SHOWN);
        byte[] body = feeds.write(
                "/feed#" + account,
                "Followed on BZPEER",
                "/feed",
                "/feed/" + secret + ".atom",
                Instant.EPOCH,
                items.ofNews(newest));
        if (request.checkNotModified("\"" + AtomController.tag(body) + "\"")) {
            return null;
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("X-Robots-Tag", "noindex")
                .contentType(AtomController.ATOM)
                .body(body);
    }
}
