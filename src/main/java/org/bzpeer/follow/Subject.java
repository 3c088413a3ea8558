package org.bzpeer.follow;

import org.bzpeer.catalog.NoSuchRecord;
import org.bzpeer.catalog.RecordId;
import org.bzpeer.shared.Slug;

/** What can be followed. Each name is that of the column in {@code follow} and {@code news_about}, of the table, and of the address. */
enum Subject {
    RESEARCHER("author", "researcher"),
    TOPIC("topic", "topic"),
    INSTITUTION("institution", "institution");

    private final String table;
    private final String noun;

    Subject(String table, String noun) {
        this.table = table;
        this.noun = noun;
    }

    /** Returns the subject of the first part of an address, such as {@code topics}. */
    static Subject of(String plural) {
        for (Subject subject : values()) {
            if (plural.equals(subject.noun + "s")) {
                return subject;
            }
        }
        throw new IllegalArgumentException(plural);
    }

    /**
     * Reads an id of this kind from an address.
     *
     * @throws NoSuchRecord when no record can have it
     */
    long parse(String text) {
        long id = RecordId.parse(text);
        if (this == TOPIC && id > Integer.MAX_VALUE) {
            throw new NoSuchRecord("There is no topic with this number here.");
        }
        return id;
    }

    String table() {
        return table;
    }

    String column() {
        return table + "_id";
    }

    /** Returns what the pages call it: researcher, topic, institution. */
    String noun() {
        return noun;
    }

    /** Returns the address without its readable part, which is as lasting as the record. */
    String path(long id) {
        return "/" + noun + "s/" + id;
    }

    String path(long id, String name) {
        return path(id) + "/" + (this == RESEARCHER ? Slug.ofName(name) : Slug.of(name));
    }
}
