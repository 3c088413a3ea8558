package org.bzpeer.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bzpeer.SiteTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@SiteTest
class AuditLogTests {

    @Autowired
    private AuditLog log;

    @Autowired
    private AuditChain chain;

    @Autowired
    private AuditCommand command;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void keepsOneChainHoweverManyAppendAtOnce() throws Exception {
        long before = chain.check().entries();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                int number = i;
                done.add(threads.submit(() -> append("crowd " + number)));
            }
            for (Future<?> one : done) {
                one.get();
            }
        }
        assertThat(chain.check().entries()).isEqualTo(before + 40);
        assertThat(chain.check().broken()).isNull();
        assertThat(command.run(List.of())).isZero();
    }

    @Test
    void appendsOnlyWithTheDecisionItself() {
        assertThatThrownBy(() -> log.append(1L, "test.done", "test", null, Map.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
        long before = chain.check().entries();
        transaction.executeWithoutResult(status -> {
            log.append(1L, "test.done", "test", null, Map.of());
            status.setRollbackOnly();
        });
        assertThat(chain.check().entries()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE audit_entry SET reason = 'x'", "DELETE FROM audit_entry", "TRUNCATE audit_entry"})
    void refusesToForget(String statement) {
        append("kept");
        assertThatThrownBy(() -> jdbc.sql(statement).update()).hasMessageContaining("append-only");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_entry SET reason = 'other' WHERE id = :id",
                "UPDATE audit_entry SET actor_id = 99 WHERE id = :id",
                "UPDATE audit_entry SET happened_at = happened_at + interval '1 microsecond' WHERE id = :id",
                "DELETE FROM audit_entry WHERE id = :id",
                "UPDATE audit_entry SET hash = sha256('x') WHERE id = :id"
            })
    void findsWhatAPowerfulHandChanged(String tampering) {
        append("first");
        long id = chain.check().entries();
        append("second");
        transaction.executeWithoutResult(status -> {
            jdbc.sql("ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_append_only")
                    .update();
            jdbc.sql(tampering).param("id", id).update();
            assertThat(chain.differences())
                    .singleElement()
                    .asString()
                    .matches("entry (%d|%d): .*".formatted(id, id + 1));
            assertThat(command.run(List.of())).isEqualTo(Command.PARTLY);
            status.setRollbackOnly();
        });
        assertThat(chain.differences()).isEmpty();
    }

    private void append(String subject) {
        transaction.executeWithoutResult(
                status -> log.append(7L, "test.done", subject, "because", Map.of("one", 1, "Ä", "ö")));
    }
}
