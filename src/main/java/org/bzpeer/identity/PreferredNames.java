package org.bzpeer.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bzpeer.catalog.RecordsCorrected;
import org.bzpeer.shared.Folding;
import org.bzpeer.shared.Slug;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The name that a researcher wants to be shown under. It replaces every other form everywhere; the others, printed ones
 * included, stay in the table of forms, by which works are recognised.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PreferredNames {

    /** One form of the name; the preferred one is shown, every other only matched. */
    public record Form(String name, String family, boolean preferred) {}

    private final JdbcTemplate jdbc;
    private final RecordLock lock;
    private final ApplicationEventPublisher events;

    PreferredNames(JdbcTemplate jdbc, RecordLock lock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.lock = lock;
        this.events = events;
    }

    /** Returns all forms of a name that was chosen; without a choice there are none. */
    public List<Form> forms(long authorId) {
        return jdbc.query(
                "SELECT name, family_name, preferred FROM author_name_form WHERE author_id = ? ORDER BY name",
                (row, number) -> new Form(row.getString(1), row.getString(2), row.getBoolean(3)),
                authorId);
    }

    /** Returns all names of all researchers who have chosen one, by their id; the table is filled by hand and stays small. */
    public static Map<Long, List<PersonName>> allForms(JdbcTemplate jdbc) {
        Map<Long, List<PersonName>> forms = new HashMap<>();
        jdbc.query("SELECT author_id, name, family_name FROM author_name_form", row -> {
            forms.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                    .add(PersonName.printed(row.getString(2), row.getString(3)));
        });
        return forms;
    }

    /**
     * Shows a researcher under a name from now on, and keeps what was shown before for matching.
     *
     * @throws org.bzpeer.catalog.RecordsBusy while an import is bringing records up to date
     */
    public void choose(long authorId, String name) {
        lock.takeOrRefuse();
        keepPrinted(authorId);
        jdbc.update("UPDATE author_name_form SET preferred = false WHERE author_id = ?", authorId);
        add(authorId, new Form(name, "", true));
        show(authorId);
    }

    /** Adds a name by which works are recognised and which is never shown. */
    public void addFormer(long authorId, String name) {
        lock.takeOrRefuse();
        add(authorId, new Form(name, "", false));
    }

    /**
     * Forgets a name by which works were recognised.
     *
     * @return false, and nothing is changed, where it is the name to show, stands on a work of the record, or is not kept
     */
    public boolean forgetFormer(long authorId, String name) {
        lock.takeOrRefuse();
        boolean forgotten = jdbc.update("""
                        DELETE FROM author_name_form f
                        WHERE f.author_id = ? AND lower(f.name) = lower(?) AND NOT f.preferred AND NOT EXISTS (
                            SELECT FROM authorship s JOIN work w ON w.id = s.work_id JOIN byline b ON b.work_id = s.work_id
                            WHERE s.author_id = f.author_id
                                AND w.author_names[array_position(b.author_ids, s.author_id)] = f.name)
                        """, authorId, name) > 0;
        if (forgotten) {
            events.publishEvent(new NameForgotten(authorId, name));
        }
        return forgotten;
    }

    /** Brings all forms to what they were; without a preferred one the printed names are shown again. */
    public void restore(long authorId, List<Form> forms) {
        lock.takeOrRefuse();
        List<Form> before = forms(authorId);
        jdbc.update("DELETE FROM author_name_form WHERE author_id = ?", authorId);
        forms.forEach(form -> add(authorId, form));
        show(authorId);
        forgetWords(authorId, before);
    }

    private void keepPrinted(long authorId) {
        List<Form> printed = jdbc.query(
                """
                SELECT DISTINCT w.author_names[p.place], w.family_names[p.place]
                FROM authorship s JOIN work w ON w.id = s.work_id JOIN byline b ON b.work_id = s.work_id,
                    array_position(b.author_ids, s.author_id) AS p (place)
                WHERE s.author_id = ?
                UNION SELECT name, '' FROM author WHERE id = ?
                """, (row, number) -> new Form(row.getString(1), row.getString(2), false), authorId, authorId);
        printed.forEach(form -> add(authorId, form));
    }

    private void add(long authorId, Form form) {
        jdbc.update(
                "INSERT INTO author_name_form AS f (author_id, name, family_name, block, preferred) VALUES (?, ?, ?, ?, ?)"
                        + " ON CONFLICT (author_id, name) DO UPDATE SET preferred = f.preferred OR excluded.preferred,"
                        + " family_name = CASE WHEN f.family_name = '' THEN excluded.family_name ELSE f.family_name END",
                authorId,
                form.name(),
                form.family(),
                PersonName.printed(form.name(), form.family()).block(),
                form.preferred());
    }

    private void show(long authorId) {
        List<Form> forms = forms(authorId);
        Form chosen = forms.stream().filter(Form::preferred).findFirst().orElse(null);
        jdbc.update("UPDATE author SET name_chosen = ? WHERE id = ?", chosen != null, authorId);
        if (chosen != null) {
            renameWithoutWorks(authorId, chosen);
        }
        events.publishEvent(new RecordsCorrected(List.of(), List.of(authorId)));
        forgetWords(authorId, forms);
    }

    /** A record without works is not computed from any. */
    private void renameWithoutWorks(long authorId, Form form) {
        PersonName name = PersonName.printed(form.name(), form.family());
        List<String> words = Folding.words(form.name());
        jdbc.update(
                """
                UPDATE author SET name = ?, slug = ?, block = ?, other_blocks = NULL, name_key = ?, given_key = ?, family_key = ?,
                    search_words = array_to_tsvector(?::text[]), version = version + 1, updated_at = now()
                WHERE id = ? AND works = 0
                """,
                form.name(),
                Slug.ofName(form.name()),
                name.block(),
                name.namesakeKey(),
                name.firstGiven(),
                name.family(),
                words.stream().distinct().toArray(String[]::new),
                authorId);
    }

    /** Words that nobody's shown name has any more would still be offered where somebody mistypes a name. */
    private void forgetWords(long authorId, List<Form> forms) {
        Set<String> words = new LinkedHashSet<>();
        for (Form form : forms) {
            words.addAll(Folding.words(form.name()));
        }
        List<String> gone = new ArrayList<>(words);
        jdbc.update(
                "DELETE FROM name_word n WHERE n.word = ANY (?) AND NOT EXISTS (SELECT FROM author a"
                        + " WHERE a.search_words @@ ('''' || replace(n.word, '''', '''''') || '''')::tsquery)",
                (Object) gone.stream().collect(Collectors.toSet()).toArray(String[]::new));
    }
}
