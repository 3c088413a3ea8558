package org.bzpeer.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bzpeer.SiteTest;
import org.bzpeer.account.MailedLinks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Mail over real SMTP. */
@SiteTest
class MailDeliveryTests {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Web web;

    @Autowired
    private Outbox outbox;

    @Autowired
    private MockMvc mvc;

    private GreenMail server;
    private MailDelivery delivery;

    @BeforeEach
    void start() {
        jdbc.sql("UPDATE mail SET next_attempt_at = 'infinity' WHERE sent_at IS NULL")
                .update();
        server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        delivery = delivery(server.getSmtp().getPort());
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private MailDelivery delivery(int smtpPort) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(smtpPort);
        StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("sender", sender));
        return new MailDelivery(
                jdbc, json, transaction, beans.getBeanProvider(JavaMailSender.class), web, "hello@bzpeer.test");
    }

    @Test
    void sendsTheLinkThatConfirmsAnAddress() throws Exception {
        MailedLinks.join(port, "Smith", "smith@people.test");
        assertThat(delivery.sendDue()).isEqualTo(1);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Confirm your address");
        assertThat(mail.getFrom()[0].toString()).isEqualTo("hello@bzpeer.test");
        assertThat(mail.getAllRecipients()[0].toString()).isEqualTo("smith@people.test");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(MailedLinks.confirm(port, mail.getContent().toString())).isEqualTo(302);
        assertThat(column("body", "smith@people.test")).containsExactly("");
    }

    @Test
    void sendsNothingTwiceWhenSeveralInstancesSendAtOnce() throws Exception {
        for (int i = 0; i < 30; i++) {
            outbox.send(new Mail("many@people.test", "Grüße Nr. " + i, "Text mit Umlaut: ä", Map.of("List-Id", "x")));
        }
        Callable<Integer> instance = () -> delivery(server.getSmtp().getPort()).sendDue();
        try (var instances = Executors.newFixedThreadPool(3)) {
            int sent = 0;
            for (var count : instances.invokeAll(List.of(instance, instance, instance))) {
                sent += count.get();
            }
            assertThat(sent).isEqualTo(30);
        }
        assertThat(Arrays.stream(server.getReceivedMessages())
                        .map(MailDeliveryTests::subject)
                        .distinct())
                .hasSize(30)
                .contains("Grüße Nr. 7");
        assertThat(server.getReceivedMessages()).hasSize(30);
    }

    @Test
    void triesAgainLaterAndGivesUpAfterADay() {
        outbox.send(new Mail("late@people.test", "Late", "secret text"));
        server.stop();
        assertThat(delivery.sendDue()).isZero();
        assertThat(column("problem", "late@people.test").getFirst()).isNotBlank();
        assertThat(column("next_attempt_at > now() + interval '20 seconds'", "late@people.test"))
                .containsExactly("t");
        delivery.giveUpOld();
        assertThat(column("body", "late@people.test")).containsExactly("secret text");
        jdbc.sql("UPDATE mail SET created_at = now() - interval '25 hours' WHERE recipient = 'late@people.test'")
                .update();
        delivery.giveUpOld();
        assertThat(column("body", "late@people.test")).containsExactly("");
        assertThat(column("next_attempt_at = 'infinity' AND problem IS NOT NULL", "late@people.test"))
                .containsExactly("t");
    }

    @Test
    void showsNoMailOfASiteThatHasADatabaseOfItsOwn() throws Exception {
        for (String path : List.of("/dev/mail", "/dev/mail/1")) {
            assertThat(mvc.perform(MockMvcRequestBuilders.get(path))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(404);
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> column(String expression, String recipient) {
        return jdbc.sql("SELECT " + expression + " FROM mail WHERE recipient = ?")
                .param(recipient)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
