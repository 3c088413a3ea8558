package org.bzpeer.harvest;

/** An error of the protocol, which is answered inside the XML with status 200. */
class OaiError extends RuntimeException {

    private final String code;

    /** @param code as OAI-PMH 2.0, section 3.6, names it */
    OaiError(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    String code() {
        return code;
    }
}
