package org.bzpeer.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bzpeer.shared.Slug;
import org.jspecify.annotations.Nullable;

/**
 * What follows from one author's works: the name to show, the counters, and the panels of the page. Works are added
 * oldest first.
 */
public final class AuthorSummary {

    /** What a work weighs for a topic that is not its first. */
    public static final double FURTHER_TOPIC = 0.5;

    /**
     * One work of the author.
     *
     * @param full whether the given name is written out on this work
     * @param block the block of the name as it is printed on this work
     * @param authorCount how many authors the work has
     * @param authorIds everybody on the author list, the author included; an unlisted person's id is negative and makes
     *     nobody a collaborator
     * @param source the source whose record leads the work
     * @param agreed whether another source has the work, too
     */
    public record AuthorWork(
            long workId,
            LocalDate published,
            String type,
            int[] topicIds,
            boolean identified,
            boolean versionOfRecord,
            String printedName,
            String familyName,
            boolean full,
            String block,
            @Nullable String affiliation,
            LocalDate recordedOn,
            int authorCount,
            long[] authorIds,
            String source,
            boolean agreed,
            @Nullable String orcid,
            @Nullable String openAlexId,
            @Nullable String ror) {}

    private final long authorId;
    private final Map<String, Integer> names = new HashMap<>();
    private final Set<String> blocks = new TreeSet<>();
    private final Map<Integer, Integer> years = new TreeMap<>();
    private final Map<String, Integer> types = new TreeMap<>();
    private final Map<Integer, Integer> topics = new HashMap<>();
    private final Map<Integer, Double> topicWeights = new HashMap<>();
    private final Company company;
    private int works;
    private int identifiedWorks;
    private int versionsOfRecord;
    private String name = "";
    private String familyName = "";
    private boolean fullName;
    private final Map<String, Integer> sources = new HashMap<>();
    private final Map<String, Integer> orcids = new TreeMap<>();
    private final Set<String> openAlexIds = new TreeSet<>();
    private int agreedWorks;
    private @Nullable String affiliation;
    private @Nullable String affiliationSource;
    private @Nullable String ror;
    private LocalDate recordedOn = LocalDate.MIN;

    public AuthorSummary(long authorId) {
        this.authorId = authorId;
        this.company = new Company(authorId);
    }

    /** Adds a work; the newest form of the name that is written out becomes the name to show. */
    public void add(AuthorWork work) {
        works++;
        identifiedWorks += work.identified() ? 1 : 0;
        versionsOfRecord += work.versionOfRecord() ? 1 : 0;
        names.merge(work.printedName(), 1, Integer::sum);
        blocks.add(work.block());
        years.merge(work.published().getYear(), 1, Integer::sum);
        types.merge(work.type(), 1, Integer::sum);
        addTopics(work);
        if (work.full() || !fullName) {
            name = work.printedName();
            familyName = work.familyName();
            fullName = work.full();
        }
        if (work.affiliation() != null) {
            affiliation = work.affiliation();
            affiliationSource = work.source();
            ror = work.ror();
        }
        sources.merge(work.source(), 1, Integer::sum);
        agreedWorks += work.agreed() ? 1 : 0;
        if (work.orcid() != null) {
            orcids.merge(work.orcid(), 1, Integer::sum);
        }
        if (work.openAlexId() != null) {
            openAlexIds.add(work.openAlexId());
        }
        if (work.recordedOn().isAfter(recordedOn)) {
            recordedOn = work.recordedOn();
        }
        company.add(work.authorIds());
    }

    private void addTopics(AuthorWork work) {
        for (int i = 0; i < work.topicIds().length; i++) {
            int topic = work.topicIds()[i];
            topics.merge(topic, 1, Integer::sum);
            topicWeights.merge(topic, (i == 0 ? 1 : FURTHER_TOPIC) / Math.max(1, work.authorCount()), Double::sum);
        }
    }

    public long authorId() {
        return authorId;
    }

    public String name() {
        return name;
    }

    /** Returns the family name as it stands in the name. */
    public String familyName() {
        return familyName;
    }

    public String slug() {
        return Slug.ofName(name);
    }

    /** Returns every printed form of the name with its number of works, the most frequent first. */
    public List<Map.Entry<String, Integer>> names() {
        return byCount(names, Comparator.naturalOrder());
    }

    /** Returns the blocks of the names that works print. */
    public Set<String> blocks() {
        return blocks;
    }

    /** Returns the number of works by year, oldest first. */
    public Map<Integer, Integer> years() {
        return years;
    }

    public Map<String, Integer> types() {
        return types;
    }

    /** Returns the topics with their number of works, the most frequent first. */
    public List<Map.Entry<Integer, Integer>> topics() {
        return byCount(topics, Comparator.naturalOrder());
    }

    /**
     * Returns what the works weigh for the most frequent topic: each 1, or a half where that is not the work's first topic,
     * divided by the number of its authors; 0 without any topic.
     */
    public double topicWeight() {
        return topics.isEmpty() ? 0 : topicWeights.get(topics().getFirst().getKey());
    }

    public int works() {
        return works;
    }

    public int identifiedWorks() {
        return identifiedWorks;
    }

    public int versionsOfRecord() {
        return versionsOfRecord;
    }

    public @Nullable String affiliation() {
        return affiliation;
    }

    /** Returns the source of the affiliation, or null. */
    public @Nullable String affiliationSource() {
        return affiliationSource;
    }

    /** Returns the ROR id of the affiliation, or null. */
    public @Nullable String ror() {
        return ror;
    }

    /** Returns the sources of the works, the one with the most works first. */
    public List<Map.Entry<String, Integer>> sources() {
        return byCount(sources, Comparator.naturalOrder());
    }

    /** Returns how many works another source has, too. */
    public int agreedWorks() {
        return agreedWorks;
    }

    /** Returns the iD that most works name for this author; null where none is named, or two equally often. */
    public @Nullable String orcid() {
        List<Map.Entry<String, Integer>> named = byCount(orcids, Comparator.naturalOrder());
        boolean clear = named.size() == 1
                || named.size() > 1 && named.get(0).getValue() > named.get(1).getValue();
        return clear ? named.getFirst().getKey() : null;
    }

    public Set<String> openAlexIds() {
        return openAlexIds;
    }

    public LocalDate recordedOn() {
        return recordedOn;
    }

    public int firstYear() {
        return years.keySet().iterator().next();
    }

    public int lastYear() {
        return years.keySet().stream().reduce((a, b) -> b).orElseThrow();
    }

    /** Returns everybody who shares works with the author. */
    public Company company() {
        return company;
    }

    private static <K> List<Map.Entry<K, Integer>> byCount(Map<K, Integer> counts, Comparator<? super K> tie) {
        List<Map.Entry<K, Integer>> entries = new ArrayList<>(counts.entrySet());
        entries.sort(Map.Entry.<K, Integer>comparingByValue().reversed().thenComparing(Map.Entry::getKey, tie));
        return entries;
    }
}
