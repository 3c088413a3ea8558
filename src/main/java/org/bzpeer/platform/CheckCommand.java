package org.bzpeer.platform;

import java.util.List;
import org.springframework.stereotype.Component;

/** {@code check}: recomputes every stored counter from scratch and says what differs. */
@Component
class CheckCommand implements Command {

    private final List<Check> checks;

    CheckCommand(List<Check> checks) {
        this.checks = checks;
    }

    @Override
    public String name() {
        return "check";
    }

    @Override
    public String usage() {
        return "check                recompute every stored counter from scratch and compare";
    }

    @Override
    public int run(List<String> arguments) {
        boolean allEqual = true;
        for (Check check : checks) {
            List<String> differences = check.differences();
            System.out.println((differences.isEmpty() ? "equal    " : "DIFFERENT ") + check.subject());
            differences.forEach(difference -> System.out.println("  " + difference));
            allEqual &= differences.isEmpty();
        }
        return allEqual ? DONE : PARTLY;
    }
}
