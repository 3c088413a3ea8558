package org.bzpeer.follow;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bzpeer.follow.AtomFeeds.Item;
import org.bzpeer.follow.FeedSettings.Digest;
import org.bzpeer.follow.Follows.Followed;
import org.bzpeer.platform.Mail;
import org.bzpeer.platform.Web;
import org.springframework.stereotype.Component;

/** Writes digests: under each followed record its new and changed works, and ways to have fewer such mails. */
@Component
class DigestMails {

    private final AtomItems works;
    private final FeedKeys keys;
    private final Web web;

    DigestMails(AtomItems works, FeedKeys keys, Web web) {
        this.works = works;
        this.keys = keys;
        this.web = web;
    }

    /** @param items newest first; one more than a mail names when there are more */
    Mail mail(String address, FeedSettings settings, List<News.Item> items) {
        List<News.Item> named = items.subList(0, Math.min(Digests.NAMED, items.size()));
        long count = named.stream().map(News.Item::workId).distinct().count();
        String unsubscribe = web.url("/unsubscribe/" + keys.unsubscribe(settings.accountId()));
        StringBuilder body = new StringBuilder("What is new about the records that you follow on BZPEER.\n");
        sections(named).forEach((followed, entries) -> {
            body.append("\n")
                    .append(followed.name())
                    .append("\n")
                    .append(url(followed.path()))
                    .append("\n\n");
            entries.forEach(body::append);
        });
        if (items.size() > named.size()) {
            body.append("\nThere is more than a mail should hold.\n");
        }
        body.append("\nAll of it, and what came before: ").append(web.url("/feed"));
        body.append("\nHow often this mail comes: ").append(web.url("/feed/settings"));
        body.append("\nNo more of these mails: ").append(unsubscribe).append("\n");
        return new Mail(
                address,
                (settings.digest() == Digest.WEEKLY ? "This week: " : "Today: ")
                        + (count == 1 ? "1 work" : (items.size() > named.size() ? "more than " : "") + count + " works")
                        + " of what you follow",
                body.toString(),
                Map.of(
                        "List-Unsubscribe",
                        "<" + unsubscribe + ">",
                        "List-Unsubscribe-Post",
                        "List-Unsubscribe=One-Click"));
    }

    /** Every work stands under everything followed that it concerns; sections are in the order of their newest work. */
    private Map<Followed, Set<String>> sections(List<News.Item> items) {
        Map<String, Item> byId = works
                .of(items.stream().map(News.Item::workId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Item::id, work -> work));
        Map<Followed, Set<String>> sections = new LinkedHashMap<>();
        for (News.Item item : items) {
            Item work = byId.get("/works/" + item.workId());
            if (work != null) {
                item.about()
                        .forEach(followed -> sections.computeIfAbsent(followed, f -> new LinkedHashSet<>())
                                .add(entry(item, work)));
            }
        }
        return sections;
    }

    private String entry(News.Item item, Item work) {
        return "  %s: %s\n  %s\n  %s\n\n"
                .formatted(item.correction() ? "Changed" : "New", work.title(), names(work), url(work.path()));
    }

    private static String names(Item work) {
        List<String> names = work.authors();
        return names.size() <= 3 ? String.join(", ", names) : String.join(", ", names.subList(0, 3)) + " and others";
    }

    private String url(String path) {
        return web.url(AtomFeeds.encoded(path));
    }
}
