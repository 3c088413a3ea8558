package org.bzpeer.platform;

/** Tells whether the database holds nothing but the sample, so that nobody's work depends on it. */
public interface Trial {

    boolean holdsOnlyTheSample();
}
