package org.bzpeer.collaboration;

/** Whether a viewer can ask the owner of a record for collaboration, and if not, why. */
public enum Door {
    /** Nobody stands behind the record, and the viewer is not on the list of those who wait. */
    UNCLAIMED,
    /** Nobody stands behind the record; the viewer is told when somebody does. */
    WAITING,
    /** Nobody is signed in. */
    ANONYMOUS,
    /** The viewer owns the record. */
    OWN,
    /** The owner has not said what requests are welcome. */
    UNSAID,
    /** The owner takes no requests until a day. */
    CLOSED,
    /** The viewer owns no record. */
    NO_RECORD,
    /** The viewer's best record is below L3. */
    LOW_LEVEL,
    /** A curator has barred the viewer from sending for a time. */
    BARRED,
    /** The viewer has blocked the owner. */
    BLOCKING,
    /** A request between the two is open. */
    REQUESTED,
    /** A conversation of the two runs. */
    TALKING,
    /** The viewer has as many open requests as anybody may have. */
    FULL,
    /** A request can be sent. */
    OPEN
}
