package org.bzpeer.platform;

import java.util.List;
import org.springframework.stereotype.Component;

/**
 * {@code audit}: checks the whole chain of the audit log. Entries cut off at its end cannot be seen from inside; whoever
 * keeps the number and hash that this prints can tell.
 */
@Component
class AuditCommand implements Command {

    private final AuditChain chain;

    AuditCommand(AuditChain chain) {
        this.chain = chain;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public String usage() {
        return "audit                check the audit log's chain of hashes from its first entry on";
    }

    @Override
    public int run(List<String> arguments) {
        AuditChain.State state = chain.check();
        if (state.broken() != null) {
            System.out.println("BROKEN   " + state.broken());
            return PARTLY;
        }
        System.out.println("whole    " + state.entries() + " entries"
                + (state.lastHash() == null ? "" : ", the last one's hash is " + state.lastHash()));
        return DONE;
    }
}
