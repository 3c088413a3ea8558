package org.bzpeer.follow;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bzpeer.platform.Web;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Writes Atom 1.0 (RFC 4287). Ids are full addresses without their readable part, so they stay when a title changes. */
@Component
class AtomFeeds {

    /**
     * One work in a feed.
     *
     * @param id the lasting part of the entry's address, such as {@code /works/7}
     * @param path the work's page
     */
    record Item(
            String id,
            String path,
            String title,
            List<String> authors,
            Instant published,
            Instant updated,
            @Nullable String summary) {}

    private final Web web;

    AtomFeeds(Web web) {
        this.web = web;
    }

    /**
     * Returns a feed as it is sent.
     *
     * @param id the lasting part of the feed's address
     * @param path the page that the feed belongs to
     * @param self the feed's own address
     * @param updated when it changed last, if no entry is newer
     */
    byte[] write(String id, String title, String path, String self, Instant updated, List<Item> items) {
        Feed feed = new Feed("atom_1.0");
        feed.setId(web.url(id));
        feed.setTitle(title);
        feed.setUpdated(Date.from(
                items.stream().map(Item::updated).max(Instant::compareTo).orElse(updated)));
        feed.setAlternateLinks(List.of(link("alternate", "text/html", path)));
        feed.setOtherLinks(List.of(link("self", "application/atom+xml", self)));
        feed.setAuthors(List.of(person("BZPEER")));
        feed.setEntries(items.stream().map(this::entry).toList());
        try {
            return new WireFeedOutput().outputString(feed).getBytes(StandardCharsets.UTF_8);
        } catch (FeedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Entry entry(Item item) {
        Entry entry = new Entry();
        entry.setId(web.url(item.id()));
        entry.setTitle(item.title());
        entry.setAlternateLinks(List.of(link("alternate", "text/html", item.path())));
        entry.setPublished(Date.from(item.published()));
        entry.setUpdated(Date.from(item.updated()));
        List<SyndPerson> authors = new ArrayList<>();
        item.authors().forEach(author -> authors.add(person(author)));
        entry.setAuthors(authors);
        if (item.summary() != null) {
            Content summary = new Content();
            summary.setType("text");
            summary.setValue(item.summary());
            entry.setSummary(summary);
        }
        return entry;
    }

    private Link link(String rel, String type, String path) {
        Link link = new Link();
        link.setRel(rel);
        link.setType(type);
        link.setHref(web.url(encoded(path)));
        return link;
    }

    /** Paths may hold letters of every script; addresses in XML are ASCII. */
    static String encoded(String path) {
        return UriUtils.encodePath(path, StandardCharsets.UTF_8);
    }

    private static Person person(String name) {
        Person person = new Person();
        person.setName(name);
        return person;
    }
}
