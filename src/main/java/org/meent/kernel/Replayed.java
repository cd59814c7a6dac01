package org.meent.kernel;

import java.util.List;

/**
 * What a proposed number would have made of what was done before.
 *
 * @param sentence how many of how many would have gone otherwise
 * @param changed each that would, the latest first, {@value #MOST} at most
 * @param more how many would beside these
 */
public record Replayed(String sentence, List<Changed> changed, long more) {
    /** As many are told one by one. */
    private static final int MOST = 500;

    /**
     * What it would have made of all of them.
     *
     * @param sentence how many of how many would have gone otherwise
     * @param all each that would, the latest first
     */
    public Replayed(String sentence, List<Changed> all) {
        this(sentence, List.copyOf(all.subList(0, Math.min(MOST, all.size()))), Math.max(0, all.size() - MOST));
    }

    /**
     * Something that would have gone otherwise.
     *
     * @param title what it is called
     * @param language the language of the title
     * @param link the page that shows it, from the root
     * @param before how it went, in the reader's language
     * @param after how it would have gone
     */
    public record Changed(String title, String language, String link, String before, String after) {}
}
