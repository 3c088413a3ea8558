package org.bzpeer.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A subject by name; several codes of a source may lead to it. */
@Entity
class Topic {

    @Id
    private int id;

    private String name = "";
    private String slug = "";

    protected Topic() {}

    int id() {
        return id;
    }

    String name() {
        return name;
    }
}
