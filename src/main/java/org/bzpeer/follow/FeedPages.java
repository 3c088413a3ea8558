package org.bzpeer.follow;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bzpeer.catalog.Dates;
import org.bzpeer.catalog.WorkCard;
import org.bzpeer.catalog.WorkCards;
import org.bzpeer.follow.FeedPage.About;
import org.bzpeer.follow.FeedPage.Entry;
import org.bzpeer.follow.FeedPage.Following;
import org.springframework.stereotype.Component;

/** Fills the feed: news, what they concern, and the works, in three statements. */
@Component
class FeedPages {

    static final int SHOWN = 20;

    private final Follows follows;
    private final News news;
    private final WorkCards cards;

    FeedPages(Follows follows, News news, WorkCards cards) {
        this.follows = follows;
        this.news = news;
        this.cards = cards;
    }

    /** @param before the number of the last news of the page before, or {@code Long.MAX_VALUE} */
    FeedPage page(long account, long before) {
        List<News.Item> found = news.of(account, 0, before, SHOWN + 1);
        List<News.Item> shown = found.subList(0, Math.min(SHOWN, found.size()));
        Map<Long, WorkCard> works = new HashMap<>();
        cards.of(shown.stream().map(News.Item::workId).distinct().toList()).forEach(card -> works.put(card.id(), card));
        List<Entry> entries = new ArrayList<>();
        for (News.Item item : shown) {
            WorkCard work = works.get(item.workId());
            if (work != null) {
                LocalDate day = item.happenedAt().atZone(ZoneOffset.UTC).toLocalDate();
                entries.add(new Entry(item.correction(), day, Dates.text(day, false), about(item), work));
            }
        }
        return new FeedPage(
                !entries.isEmpty() || !follows.of(account).isEmpty(),
                entries,
                before == Long.MAX_VALUE,
                found.size() > SHOWN ? "/feed?before=" + shown.getLast().id() : null);
    }

    List<Following> following(long account) {
        return follows.of(account).stream()
                .map(f -> new Following(
                        f.subject().noun(), f.name(), f.path(), f.subject().path(f.id()) + "/follow/end"))
                .toList();
    }

    private static List<About> about(News.Item item) {
        return item.about().stream()
                .map(f -> new About(f.subject().noun(), f.name(), f.path()))
                .toList();
    }
}
