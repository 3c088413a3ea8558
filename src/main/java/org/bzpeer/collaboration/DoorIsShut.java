package org.bzpeer.collaboration;

/** A request cannot be sent as things stand; the researcher's page says why. */
class DoorIsShut extends RuntimeException {

    private final Door door;

    DoorIsShut(Door door) {
        super(door.name(), null, false, false);
        this.door = door;
    }

    Door door() {
        return door;
    }
}
