package org.bzpeer.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.bzpeer.catalog.Company.Collaborator;

/** The researchers who share works with one researcher, those with the most shared works first, at most a hundred. */
@Entity
@Table(name = "author_panels")
class Collaborators {

    @Id
    private long authorId;

    @Column(name = "collaborator_ids", columnDefinition = "bigint[]")
    private List<Long> ids = List.of();

    @Column(columnDefinition = "integer[]")
    private List<Integer> sharedWorks = List.of();

    @Column(columnDefinition = "real[]")
    private List<Float> weights = List.of();

    protected Collaborators() {}

    /** Returns them one by one. */
    List<Collaborator> all() {
        List<Collaborator> all = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            all.add(new Collaborator(ids.get(i), sharedWorks.get(i), weights.get(i)));
        }
        return all;
    }
}
