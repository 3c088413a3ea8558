package org.bzpeer.account;

import java.util.List;
import org.bzpeer.platform.Command;
import org.springframework.stereotype.Component;

/** {@code account WHAT EMAIL}: gives a role, or suspends and restores; the first admin of a site is made so. */
@Component
class AccountCommand implements Command {

    private final Accounts accounts;
    private final Standing standing;

    AccountCommand(Accounts accounts, Standing standing) {
        this.accounts = accounts;
        this.standing = standing;
    }

    @Override
    public String name() {
        return "account";
    }

    @Override
    public String usage() {
        return "account WHAT EMAIL   WHAT is member, curator, admin, suspend or restore";
    }

    @Override
    public int run(List<String> arguments) {
        if (arguments.size() != 2) {
            return nothing("usage: " + usage());
        }
        Account account = accounts.findByEmailKey(Account.key(arguments.get(1))).orElse(null);
        if (account == null) {
            return nothing("There is no account with the address " + arguments.get(1) + "; join on the site first.");
        }
        switch (arguments.getFirst()) {
            case "member" -> standing.giveRole(null, account.id(), Account.Role.MEMBER);
            case "curator" -> standing.giveRole(null, account.id(), Account.Role.CURATOR);
            case "admin" -> standing.giveRole(null, account.id(), Account.Role.ADMIN);
            case "suspend" -> standing.suspend(null, account.id(), "command line");
            case "restore" -> standing.restore(null, account.id(), "command line");
            default -> {
                return nothing("usage: " + usage());
            }
        }
        System.out.println("done: " + arguments.getFirst() + " " + account.email() + "; its sessions have ended");
        return DONE;
    }

    private static int nothing(String why) {
        System.err.println(why);
        return NOTHING;
    }
}
