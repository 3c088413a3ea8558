package org.bzpeer.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an owner says about themselves on the record: a line, a homepage, the works to see first. */
@Entity
class AuthorProfile {

    static final int MOST_PINNED = 5;

    @Id
    private long authorId;

    private @Nullable String bio;
    private @Nullable String homepage;

    @Column(columnDefinition = "bigint[]")
    private List<Long> pinnedWorks = new ArrayList<>();

    private @Nullable LocalDate confirmedOn;

    @Version
    private @Nullable Integer version;

    protected AuthorProfile() {}

    AuthorProfile(long authorId) {
        this.authorId = authorId;
    }

    /** Empty texts count as none. */
    void describe(@Nullable String newBio, @Nullable String newHomepage) {
        bio = newBio == null || newBio.isBlank() ? null : newBio.strip();
        homepage = newHomepage == null || newHomepage.isBlank() ? null : newHomepage.strip();
    }

    /**
     * Pins works, in this order.
     *
     * @throws TooManyPinned when there are more than five
     */
    void pin(List<Long> works) {
        if (works.size() > MOST_PINNED) {
            throw new TooManyPinned();
        }
        pinnedWorks = new ArrayList<>(works);
    }

    void confirm(LocalDate day) {
        confirmedOn = day;
    }

    @Nullable
    String bio() {
        return bio;
    }

    @Nullable
    String homepage() {
        return homepage;
    }

    List<Long> pinnedWorks() {
        return List.copyOf(pinnedWorks);
    }

    @Nullable
    LocalDate confirmedOn() {
        return confirmedOn;
    }
}
