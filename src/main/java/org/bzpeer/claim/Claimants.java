package org.bzpeer.claim;

import java.util.Arrays;
import java.util.List;
import org.bzpeer.identity.PersonName;
import org.bzpeer.identity.PersonName.Fit;
import org.bzpeer.platform.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who makes a claim and on what: the facts that proofs are held against. */
@Component
class Claimants {

    private static final String FACTS = """
            SELECT c.id, c.author_id, c.account_id, p.name, p.email_key, a.name, a.slug, n.names
            FROM claim c JOIN author a ON a.id = c.author_id JOIN account p ON p.id = c.account_id
            LEFT JOIN author_panels n ON n.author_id = a.id
            WHERE c.id = ?
            """;

    private final JdbcClient jdbc;

    Claimants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A claimant and the record.
     *
     * @param names all forms of the record's name
     */
    record Claimant(
            long claimId,
            long authorId,
            long accountId,
            String name,
            String email,
            String recordName,
            String slug,
            List<String> names) {

        boolean nameFits() {
            return fit(name, names) != Fit.CONFLICT;
        }

        String path() {
            return "/researchers/" + authorId + "/" + slug;
        }
    }

    /** @throws org.bzpeer.catalog.NoSuchRecord when there is no such claim, or no account behind it any more */
    Claimant of(long claimId) {
        return jdbc.sql(FACTS)
                .param(claimId)
                .query((row, number) -> new Claimant(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        names(row.getString(6), SqlArrays.texts(row, 8))))
                .optional()
                .orElseThrow(ClaimedRecords::unknown);
    }

    Claimant of(Claim claim) {
        return of(claim.id());
    }

    /** How well a name fits the best-fitting form of a record's name; another family name never fits. */
    static Fit fit(String name, List<String> forms) {
        PersonName one = PersonName.of(name);
        Fit best = Fit.CONFLICT;
        for (String form : forms) {
            PersonName other = PersonName.of(form);
            if (one.family().equals(other.family())) {
                Fit fit = one.fit(other);
                if (fit.compareTo(best) < 0) {
                    best = fit;
                }
            }
        }
        return best;
    }

    private static List<String> names(String shown, String[] forms) {
        return forms.length == 0 ? List.of(shown) : Arrays.asList(forms);
    }
}
