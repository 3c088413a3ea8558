package org.bzpeer.search;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody may mean who is still typing: a few researchers, topics, and works whose titles begin so. */
@Component
class Suggestions {

    private static final int RESEARCHERS = 6;
    private static final int TOPICS = 2;
    private static final int WORKS = 3;
    private static final int SHORTEST_TITLE = 4;
    private static final int KEPT_OF_TITLE = 60;

    private final JdbcClient jdbc;
    private final NameSearch names;
    private final ResearcherRows researchers;
    private final SubjectSearch subjects;

    Suggestions(JdbcClient jdbc, NameSearch names, ResearcherRows researchers, SubjectSearch subjects) {
        this.jdbc = jdbc;
        this.names = names;
        this.researchers = researchers;
        this.subjects = subjects;
    }

    /** Returns suggestions; nothing for a text that is too short or too long to mean anything yet. */
    List<Suggestion> of(String text) {
        NameWords words = NameWords.of(text);
        if (text.length() > SearchRequest.LONGEST || words.isEmpty() || isOneLetter(words)) {
            return List.of();
        }
        List<Suggestion> all = new ArrayList<>();
        List<Long> people = names.find(words, NameFilter.NONE, RESEARCHERS, true).people().stream()
                .map(FoundPerson::id)
                .toList();
        researchers
                .of(people)
                .forEach(person -> all.add(
                        new Suggestion(person.author().name(), person.author().href(), "Researcher", note(person))));
        subjects.topics(words).stream()
                .limit(TOPICS)
                .forEach(topic -> all.add(new Suggestion(topic.name(), topic.href(), "Topic", null)));
        all.addAll(works(words));
        return all;
    }

    private static boolean isOneLetter(NameWords words) {
        return words.words().size() == 1 && NameWords.isInitial(words.words().getFirst());
    }

    private static String note(SearchPage.FoundResearcher person) {
        String works = person.works() == 1 ? "1 work" : person.works() + " works";
        String belongs = person.affiliation() == null ? person.topic() : person.affiliation();
        return works + " · " + person.years() + (belongs == null ? "" : " · " + belongs);
    }

    private List<Suggestion> works(NameWords words) {
        String title = String.join(" ", words.words());
        if (title.length() < SHORTEST_TITLE) {
            return List.of();
        }
        String beginning = title.substring(0, Math.min(KEPT_OF_TITLE, title.length()));
        return jdbc.sql("""
                SELECT id, title, slug, extract(year FROM published) FROM work
                WHERE left(sort_key, 60) >= ? AND left(sort_key, 60) < ? ORDER BY left(sort_key, 60), id LIMIT ?
                """)
                .params(beginning, beginning + Character.MAX_VALUE, WORKS)
                .query((row, number) -> new Suggestion(
                        row.getString(2),
                        "/works/" + row.getLong(1) + "/" + row.getString(3),
                        "Work",
                        String.valueOf(row.getInt(4))))
                .list();
    }
}
