package org.bzpeer.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bzpeer.imports.SampleWorld.work;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two databases get the same files, one of them in runs that are cut off: both end with the same digest. */
class InterruptedImportTests {

    /** More than one chunk. */
    private static final int WORKS = 1100;

    @Test
    void endsWithTheSameDigestAsAnUninterruptedImport() throws Exception {
        String whole = OwnDatabase.digestOf("whole", site -> {
            importFile(site, file(false));
            somebodyFollows(site);
            importFile(site, file(true));
        });
        String cutOff = OwnDatabase.digestOf("cut_off", site -> {
            for (String file : List.of(file(false), file(true))) {
                cutOffAfter(1, site, file);
                cutOffAfter(2, site, file);
                importFile(site, file);
                if (file.equals(file(false))) {
                    somebodyFollows(site);
                }
            }
        });
        assertThat(whole)
                .contains("work 1100 ")
                .contains("work_change 0 ")
                .doesNotContain("news 0 ", "record_history 0 ")
                .contains("work_pending 0 ");
        assertThat(cutOff).isEqualTo(whole);
    }

    /** What people do, and what the next import tells them, has its times; they make no difference. */
    private static void somebodyFollows(ConfigurableApplicationContext site) {
        site.getBean(JdbcTemplate.class).execute("""
                INSERT INTO account (email, email_key, name, state, created_at)
                VALUES ('f@people.test', 'f@people.test', 'F', 'ACTIVE', clock_timestamp());
                INSERT INTO follow (account_id, author_id, followed_at)
                SELECT (SELECT max(id) FROM account), id, clock_timestamp() FROM author ORDER BY works DESC, id LIMIT 20;
                INSERT INTO record_history (author_id, kind, actor, happened_at)
                SELECT author_id, 'PROFILE_CHANGED', 'OWNER', clock_timestamp() FROM follow;
                UPDATE author a SET followers = (SELECT count(*) FROM follow f WHERE f.author_id = a.id)
                """);
    }

    private static void importFile(ConfigurableApplicationContext site, String file) {
        assertThat(read(site, file, counts -> {}).refused).isZero();
    }

    private static void cutOffAfter(int chunks, ConfigurableApplicationContext site, String file) {
        int[] left = {chunks};
        assertThatThrownBy(() -> read(site, file, counts -> {
                    if (--left[0] == 0) {
                        throw new IllegalStateException("cut off");
                    }
                }))
                .hasMessage("cut off");
    }

    private static Counts read(ConfigurableApplicationContext site, String file, Consumer<Counts> progress) {
        try {
            return site.getBean(Importer.class)
                    .importArxiv(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), "file", progress);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String file(boolean newer) {
        return IntStream.range(0, WORKS)
                .mapToObj(i -> newer && i % 2 == 0 ? changed(i) : record(i, title(i), people(i)))
                .collect(Collectors.joining());
    }

    /** People leave, move, change the form of their name, and join. */
    private static String changed(int i) {
        String first = person(i);
        String second = person(i * 7 + 3);
        String third = person(i * 3 + 1);
        String record =
                switch (i % 5) {
                    case 0 -> record(i, title(i), second + ";" + third);
                    case 1 -> record(i, title(i), third + ";" + second + ";" + first);
                    case 2 -> record(i, title(i), third + ";" + first.replace(" ", " M. "));
                    case 3 -> record(i, "Renewed " + title(i), people(i) + ";" + person(i + 500));
                    default -> record(i, title(i), people(i)).replace("\"doi\":null", "\"doi\":\"10.1000/" + i + "\"");
                };
        return record.replace("\"update_date\":\"2021-01-05\"", "\"update_date\":\"2023-01-05\"");
    }

    private static String record(int i, String title, String authors) {
        return work("2104.%05d".formatted(i + 1), "2021-01-05", title, i % 3 == 0 ? "cs.DB" : "math.AG", authors);
    }

    private static String title(int i) {
        return "Interrupted " + i;
    }

    private static String people(int i) {
        return person(i) + ";" + person(i * 7 + 3) + ";" + person(i * 3 + 1);
    }

    private static String person(int number) {
        int of = number % 180;
        return (of % 2 == 0 ? "Anna" : "Bernd") + (char) ('a' + of % 9) + " Fam" + (char) ('a' + of / 10);
    }
}
