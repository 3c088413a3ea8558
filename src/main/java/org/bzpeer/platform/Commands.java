package org.bzpeer.platform;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** The command line: which arguments name a command, and running it without a web server. */
public final class Commands {

    /** Nobody waits in front of a page: statements may take as long as they need, and the processes that the server allows. */
    static final Map<String, Object> DEFAULTS = Map.of(
            "logging.level.root", "warn",
            "spring.main.lazy-initialization", "true",
            "bzpeer.sample", "false",
            "bzpeer.database.statement-timeout", "0",
            "bzpeer.database.socket-timeout", "0",
            "bzpeer.database.parallel-workers", "DEFAULT");

    private Commands() {}

    /** Tells whether these arguments ask for a command; options such as {@code --server.port=…} start the site. */
    public static boolean isCommand(String[] arguments) {
        return arguments.length > 0 && !arguments[0].startsWith("-");
    }

    /**
     * Runs the command that the first argument names, and returns its exit code; 2 when there is no such command or the
     * database cannot be opened.
     */
    public static int run(Class<?> application, String[] arguments) {
        SpringApplication spring = new SpringApplication(application);
        spring.setWebApplicationType(WebApplicationType.NONE);
        spring.setLogStartupInfo(false);
        spring.setDefaultProperties(DEFAULTS);
        try (ConfigurableApplicationContext context = spring.run()) {
            List<Command> commands =
                    context.getBeanProvider(Command.class).orderedStream().toList();
            for (Command command : commands) {
                if (command.name().equals(arguments[0])) {
                    return command.run(Arrays.asList(arguments).subList(1, arguments.length));
                }
            }
            System.err.println("There is no command “" + arguments[0] + "”. The commands are:");
            commands.forEach(command -> System.err.println("  " + command.usage()));
            return Command.NOTHING;
        } catch (RuntimeException e) {
            Throwable cause = root(e);
            // A database that cannot be used has explained itself already.
            if (!(cause instanceof DatabaseUnusable)) {
                System.err.println("Nothing was done: " + cause.getMessage());
            }
            return Command.NOTHING;
        }
    }

    private static Throwable root(Throwable e) {
        Throwable cause = e;
        while (!(cause instanceof DatabaseUnusable) && cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause;
    }
}
