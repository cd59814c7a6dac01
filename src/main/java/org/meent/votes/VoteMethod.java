package org.meent.votes;

import java.util.List;

/** How a vote is taken. */
public enum VoteMethod {
    /** Yes takes a majority. */
    MAJORITY("majority", List.of("yes", "no", "abstain", "blank")),
    /** No reasoned objection may stand; silence is no consent. */
    CONSENT("consent", List.of("consent", "objection", "stand-aside", "blank"));

    /** The option of a reasoned objection. */
    static final String OBJECTION = "objection";
    private final String rule;
    private final List<String> options;

    VoteMethod(String rule, List<String> options) {
        this.rule = rule;
        this.options = options;
    }

    /** The name of the counting rule. */
    String rule() {
        return rule;
    }

    /** What can be chosen: for it, against it, neither, nothing, in this order. */
    List<String> options() {
        return options;
    }
}
