package org.bzpeer.follow;

import java.time.Instant;
import java.util.function.Consumer;
import org.bzpeer.follow.FeedSettings.Digest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes feed settings, one after another for each account. */
@Component
class FeedChoices {

    private final AllFeedSettings settings;
    private final News news;

    FeedChoices(AllFeedSettings settings, News news) {
        this.settings = settings;
        this.news = news;
    }

    @Transactional
    public void chooseDigest(long account, Digest digest) {
        change(account, known -> known.choose(digest, Instant.now(), news.newest()));
    }

    @Transactional
    public void openAddress(long account) {
        change(account, FeedSettings::openAddress);
    }

    @Transactional
    public void closeAddress(long account) {
        change(account, FeedSettings::closeAddress);
    }

    /** Ends the digest; who has none, or is no more, has nothing to end. */
    @Transactional
    public void unsubscribe(long account) {
        settings.lock(account).ifPresent(known -> known.choose(Digest.NEVER, Instant.now(), known.digestSeen()));
    }

    private void change(long account, Consumer<FeedSettings> change) {
        settings.addIfAbsent(account);
        change.accept(settings.lock(account).orElseThrow());
    }
}
