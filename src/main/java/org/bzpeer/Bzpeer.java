package org.bzpeer;

import org.bzpeer.platform.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the site, or runs the command that the first argument names ({@code import}, {@code check}, {@code digest}). */
@SpringBootApplication
public class Bzpeer {

    public static void main(String[] arguments) {
        if (Commands.isCommand(arguments)) {
            System.exit(Commands.run(Bzpeer.class, arguments));
        }
        SpringApplication.run(Bzpeer.class, arguments);
    }
}
