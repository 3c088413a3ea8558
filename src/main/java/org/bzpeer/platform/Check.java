package org.bzpeer.platform;

import java.util.List;

/** Something stored twice for speed, computed anew from its origin and compared. */
public interface Check {

    /** Returns what is compared, in a few words. */
    String subject();

    /** Returns a line for every difference, at most about twenty, or an empty list when all is equal. */
    List<String> differences();
}
