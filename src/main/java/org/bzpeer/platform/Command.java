package org.bzpeer.platform;

import java.util.List;

/** Something that is done from the command line instead of serving the site: {@code java -jar bzpeer.jar NAME …}. */
public interface Command {

    /** Done as asked. */
    int DONE = 0;

    /** Done, but not all of it. */
    int PARTLY = 1;

    /** Nothing was done. */
    int NOTHING = 2;

    /** Returns the word by which it is called. */
    String name();

    /** Returns how it is called, in one line. */
    String usage();

    /**
     * Does it, and says on standard output what was done and on standard error what was not.
     *
     * @param arguments what follows the name
     * @return the exit code
     */
    int run(List<String> arguments);
}
