package org.bzpeer.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** All mail, for whoever tries the site without a mail server. On any other database there is no such page. */
@Controller
@PrivatePage
class DevMailController {

    private final JdbcClient jdbc;
    private final Web web;
    private final boolean shown;

    DevMailController(JdbcClient jdbc, Web web, DatabaseOrigin database, MailDelivery delivery) {
        this.jdbc = jdbc;
        this.web = web;
        this.shown = database.isEmbedded() && !delivery.isPossible();
    }

    @GetMapping("/dev/mail")
    String list(Model model) {
        mustBeShown();
        model.addAttribute(
                "mails",
                jdbc.sql("SELECT id, recipient, subject, created_at, '' FROM mail ORDER BY id DESC LIMIT 100")
                        .query(this::shown)
                        .list());
        return "dev/mails";
    }

    @GetMapping("/dev/mail/{id}")
    String show(@PathVariable long id, Model model) {
        mustBeShown();
        model.addAttribute(
                "mail",
                jdbc.sql("SELECT id, recipient, subject, created_at, body FROM mail WHERE id = ?")
                        .param(id)
                        .query(this::shown)
                        .optional()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "dev/mail";
    }

    private void mustBeShown() {
        if (!shown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private ShownMail shown(ResultSet row, int number) throws SQLException {
        return new ShownMail(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getTimestamp(4).toInstant(),
                ShownMail.cut(row.getString(5), web.base()));
    }
}
