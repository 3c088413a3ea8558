package org.bzpeer.platform;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends what waits in the outbox. A message is locked while it is sent, so that of two instances one sends it; when it
 * is sent its text is erased, and what cannot be sent within a day is given up.
 */
@Component
public class MailDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);
    private static final int AT_ONCE = 50;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private record Waiting(long id, int attempts, Mail mail) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final @Nullable JavaMailSender sender;
    private final Web web;
    private final String from;

    MailDelivery(
            JdbcClient jdbc,
            JsonMapper json,
            TransactionTemplate transaction,
            ObjectProvider<JavaMailSender> sender,
            Web web,
            @Value("${bzpeer.mail-from:}") String from) {
        this.jdbc = jdbc;
        this.json = json;
        this.transaction = transaction;
        this.sender = sender.getIfAvailable();
        this.web = web;
        this.from = from.isBlank() ? "bzpeer@" + web.host() : from;
    }

    /** Tells whether a mail server is named. */
    public boolean isPossible() {
        return sender != null;
    }

    /** Sends what is due, at most 50 messages, and returns how many left. */
    public int sendDue() {
        int sent = 0;
        for (int i = 0; sender != null && i < AT_ONCE; i++) {
            Boolean left = transaction.execute(status -> sendNext(sender));
            if (left == null) {
                break;
            }
            sent += left ? 1 : 0;
        }
        return sent;
    }

    /** Gives up what is older than a day: its text is erased, its problem stays. Links in it would not work any more. */
    public void giveUpOld() {
        jdbc.sql("""
                UPDATE mail SET body = '', next_attempt_at = 'infinity',
                    problem = coalesce(problem, 'no mail server was named')
                WHERE sent_at IS NULL AND next_attempt_at < 'infinity' AND created_at < now() - interval '1 day'
                """).update();
    }

    /** Returns whether the next message left, or null when none is due. */
    private @Nullable Boolean sendNext(JavaMailSender server) {
        Optional<Waiting> next = jdbc.sql("""
                SELECT id, attempts, recipient, subject, body, headers::text FROM mail
                WHERE sent_at IS NULL AND next_attempt_at <= now()
                ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED
                """)
                .query((row, number) -> new Waiting(
                        row.getLong(1),
                        row.getInt(2),
                        new Mail(row.getString(3), row.getString(4), row.getString(5), headers(row.getString(6)))))
                .optional();
        if (next.isEmpty()) {
            return null;
        }
        Waiting waiting = next.get();
        String problem = send(server, waiting);
        if (problem == null) {
            jdbc.sql("UPDATE mail SET sent_at = now(), body = '', attempts = attempts + 1, problem = NULL WHERE id = ?")
                    .param(waiting.id)
                    .update();
        } else {
            long wait = Math.min(LONGEST_WAIT.toSeconds(), FIRST_WAIT.toSeconds() << Math.min(waiting.attempts, 10));
            jdbc.sql("""
                    UPDATE mail SET attempts = attempts + 1, next_attempt_at = now() + make_interval(secs => ?), problem = ?
                    WHERE id = ?
                    """).params(wait, problem, waiting.id).update();
        }
        return problem == null;
    }

    /** The message's own id lets a mailbox drop the second copy if this process dies between sending and noting it. */
    private @Nullable String send(JavaMailSender server, Waiting waiting) {
        try {
            MimeMessage message = server.createMimeMessage();
            MimeMessageHelper parts = new MimeMessageHelper(message, "UTF-8");
            parts.setFrom(from);
            parts.setTo(waiting.mail.recipient());
            parts.setSubject(waiting.mail.subject());
            parts.setText(waiting.mail.body());
            message.setHeader("Message-ID", "<mail-" + waiting.id + "@" + web.host() + ">");
            message.setHeader("Auto-Submitted", "auto-generated");
            for (Map.Entry<String, String> header : waiting.mail.headers().entrySet()) {
                message.setHeader(header.getKey(), header.getValue());
            }
            server.send(message);
            return null;
        } catch (MailException | MessagingException e) {
            LOG.warn("Mail {} could not be sent and is tried again: {}", waiting.id, e.getMessage());
            return String.valueOf(e.getMessage());
        }
    }

    private Map<String, String> headers(String text) {
        return json.readValue(text, new TypeReference<Map<String, String>>() {});
    }
}
