package org.bzpeer.claim;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The domains of research organisations. */
@Component
class Domains {

    /**
     * The organisation that a mailbox belongs to.
     *
     * @param domain the organisation's domain; the mailbox may lie below it
     * @param exact whether the mailbox lies in it itself
     */
    record Organisation(
            String domain, String name, @Nullable String ror, boolean curated, boolean exact) {}

    private final JdbcClient jdbc;

    Domains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the organisation whose domain is the closest one above the mailbox; empty for other mailboxes. */
    Optional<Organisation> of(String address) {
        String domain = domain(address);
        String[] candidates = new String[domain.length()];
        int count = 0;
        for (String part = domain; part.indexOf('.') > 0; part = part.substring(part.indexOf('.') + 1)) {
            candidates[count++] = part;
        }
        return jdbc.sql("""
                SELECT d.domain, i.name, i.ror, d.curated FROM institution_domain d JOIN institution i ON i.id = d.institution_id
                WHERE d.domain = ANY (?) ORDER BY length(d.domain) DESC LIMIT 1
                """)
                .param(Arrays.copyOf(candidates, count))
                .query((row, number) -> new Organisation(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getBoolean(4),
                        row.getString(1).equals(domain)))
                .optional();
    }

    static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
