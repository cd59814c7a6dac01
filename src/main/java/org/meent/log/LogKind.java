package org.meent.log;

/** The kinds of entries that a reader can choose from; each holds the types that begin alike. */
public enum LogKind {
    /** Everything. */
    ALL(""),
    /** Decisions. */
    DECISIONS("decisions."),
    /** Rules. */
    RULES("rules."),
    /** Mandates. */
    MANDATES("members.mandate"),
    /** Members and circles. */
    MEMBERS("members."),
    /** The shared money. */
    MONEY("money."),
    /** Sites, floors and desks. */
    DESKS("desks.");

    private final String prefix;

    LogKind(String prefix) {
        this.prefix = prefix;
    }

    String prefix() {
        return prefix;
    }
}
