package org.bzpeer.identity;

/**
 * Whether a researcher can be put on a work, and where.
 *
 * @param position the place whose name fits, 1 and upwards, or 0
 * @param holder who stands there now, or 0
 */
public record Place(Answer answer, int position, long holder) {

    /** What was found on the work's author list. */
    public enum Answer {
        FITS,
        /** The researcher stands on the work already. */
        THERE_ALREADY,
        /** No name on the list fits. */
        NO_NAME_FITS,
        /** Several names fit equally well. */
        SEVERAL_FIT,
        /** The fitting name belongs to a record that somebody else stands behind. */
        HELD_BY_ANOTHER,
        /** The authors of the work are still being recognised. */
        NOT_READY
    }

    static Place none(Answer answer) {
        return new Place(answer, 0, 0);
    }
}
