package org.bzpeer.curation;

import java.util.Arrays;
import java.util.List;
import org.bzpeer.curation.WrongWorkReport.State;

/** Why a report was decided as it was, and what the reporter is told when the curator writes nothing else. */
public enum ReportReason {
    NAMESAKE(
            State.ACCEPTED,
            "Another person of the same name",
            "The work is by another person of the same name. It is taken off this record."),
    MIXED(
            State.ACCEPTED,
            "The record mixes people",
            "The record brings together works of several people. It is marked to be taken apart, which is done by hand; until"
                    + " then it stands as it is."),
    SOURCE_ERROR(
            State.ACCEPTED,
            "The source has it wrong",
            "The source of the record has it wrong. It is marked to be corrected here; the source may be told as well."),
    EVIDENCE(
            State.REJECTED,
            "The evidence speaks for the record",
            "Name, co-authors and topics of the work speak for this record, so it stays. If you know more, report it again"
                    + " with what can be checked."),
    UNCLEAR(
            State.REJECTED,
            "Nothing that can be checked",
            "The report names nothing that could be checked. Please report it again and say what is wrong and where it can"
                    + " be seen."),
    NO_FAULT(
            State.REJECTED,
            "No fault of the record",
            "What the report describes is not a fault of the record, so nothing was changed."),
    SAME(State.DUPLICATE, "Reported before", "The same was reported before and is dealt with there.");

    private final State state;
    private final String text;
    private final String template;

    ReportReason(State state, String text, String template) {
        this.state = state;
        this.text = text;
        this.template = template;
    }

    State state() {
        return state;
    }

    public String text() {
        return text;
    }

    public String template() {
        return template;
    }

    /** Returns what the decision is called, as the curator sees it. */
    public String decision() {
        return switch (state) {
            case ACCEPTED -> "Accept";
            case REJECTED -> "Reject";
            default -> "Duplicate";
        };
    }

    /** Reasons that can be given to a report; some need a work that is meant. */
    static List<ReportReason> of(boolean ofOneWork) {
        return Arrays.stream(values())
                .filter(reason -> ofOneWork || reason != NAMESAKE)
                .toList();
    }

    /** Reasons that can be given to many reports at once: nothing follows from them for a record. */
    static List<ReportReason> forMany() {
        return Arrays.stream(values())
                .filter(reason -> reason.state != State.ACCEPTED)
                .toList();
    }
}
