package org.meent.members;

import java.util.Arrays;

/** The colours of the pages. */
enum Theme {
    SYSTEM("system"), LIGHT("light"), DARK("dark"), CONTRAST("contrast"), CONTRAST_DARK("contrast-dark");

    private final String key;

    Theme(String key) {
        this.key = key;
    }

    /** As stored, sent and named in the bundle. */
    String key() {
        return key;
    }

    /**
     * The theme of {@code key}.
     *
     * @throws MemberProblems.NotOffered if there is none
     */
    static Theme of(String key) {
        return Arrays.stream(values()).filter(theme -> theme.key.equals(key)).findFirst()
                .orElseThrow(() -> new MemberProblems.NotOffered("theme"));
    }
}
