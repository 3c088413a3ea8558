package org.bzpeer.account;

import java.util.List;
import org.bzpeer.account.Account.Role;
import org.bzpeer.platform.BadRequest;
import org.bzpeer.platform.PlainTextCheck;
import org.bzpeer.platform.PrivatePage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What admins decide about accounts; every decision stands in the audit log. */
@Controller
@PrivatePage
@RequestMapping("/admin/accounts")
class AdminController {

    private static final int LONGEST = 500;

    private final AccountList accounts;
    private final Accounts all;
    private final Standing standing;

    AdminController(AccountList accounts, Accounts all, Standing standing) {
        this.accounts = accounts;
        this.all = all;
        this.standing = standing;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "") String done,
            Model model) {
        String asked = q.strip().substring(0, Math.min(q.strip().length(), 200));
        boolean plain = PlainTextCheck.isPlain(asked, false);
        List<AccountList.Row> rows = plain ? accounts.before(AccountList.number(before), asked) : List.of();
        boolean more = rows.size() > AccountList.PAGE;
        model.addAttribute("q", plain ? asked : "");
        model.addAttribute("rows", more ? rows.subList(0, AccountList.PAGE) : rows);
        model.addAttribute("next", more ? rows.get(AccountList.PAGE - 1).id() : null);
        model.addAttribute("roles", Role.values());
        model.addAttribute("done", done.equals("changed"));
        return "account/accounts";
    }

    @PostMapping("/{id}/suspend")
    String suspend(@PathVariable String id, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        long account = of(id, viewer);
        if (reason.isBlank() || reason.length() > LONGEST || !PlainTextCheck.isPlain(reason, false)) {
            throw new BadRequest("Say in at most 500 characters why the account is suspended. Nothing was changed.");
        }
        standing.suspend(viewer.id(), account, reason.strip());
        return done(account);
    }

    @PostMapping("/{id}/restore")
    String restore(@PathVariable String id, Viewer viewer) {
        long account = of(id, viewer);
        standing.restore(viewer.id(), account, null);
        return done(account);
    }

    @PostMapping("/{id}/role")
    String giveRole(@PathVariable String id, @RequestParam(required = false) @Nullable Role role, Viewer viewer) {
        long account = of(id, viewer);
        if (role == null) {
            throw new BadRequest("Choose a role. Nothing was changed.");
        }
        standing.giveRole(viewer.id(), account, role);
        return done(account);
    }

    /** Returns the account that is meant. */
    private long of(String id, Viewer viewer) {
        long account = id.matches("[1-9][0-9]{0,17}") ? Long.parseLong(id) : 0;
        if (account == viewer.id()) {
            throw new OwnAccount();
        }
        return all.findById(account).orElseThrow(NoSuchAccount::new).id();
    }

    private static String done(long account) {
        return "redirect:/admin/accounts?q=" + account + "&done=changed";
    }
}
