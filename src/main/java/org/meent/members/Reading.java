package org.meent.members;

import java.util.Set;

/**
 * How a member reads.
 *
 * @param language {@code nl}, {@code en}, or null for what the device asks for
 * @param textSize in percent: 100, 115, 130 or 150
 * @param theme the colours
 */
record Reading(String language, int textSize, Theme theme) {
    static final Set<String> LANGUAGES = Set.of("nl", "en");
    static final Set<Integer> TEXT_SIZES = Set.of(100, 115, 130, 150);

    Reading {
        if (language != null && !LANGUAGES.contains(language)) throw new MemberProblems.NotOffered("language");
        if (!TEXT_SIZES.contains(textSize)) throw new MemberProblems.NotOffered("textSize");
    }
}
