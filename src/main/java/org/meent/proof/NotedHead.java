package org.meent.proof;

import java.util.Locale;
import java.util.OptionalLong;

/**
 * The end of the chain as somebody once wrote it down. Whoever rewrites the log from some entry on can make a whole
 * chain again, but not one in which an earlier noted hash still stands.
 *
 * @param number the number of the entry, if it was noted too
 * @param hash its hash, 64 lower-case hexadecimal digits
 */
public record NotedHead(OptionalLong number, String hash) {

    /**
     * Refuses what no chain could have ended with.
     *
     * @param number the number of the entry, 0 or more; empty if only the hash was noted, never null
     * @param hash 64 lower-case hexadecimal digits
     * @throws IllegalArgumentException if the hash has another form or the number is negative
     */
    public NotedHead {
        if (!Sha256.isHex(hash)) throw new IllegalArgumentException("Not a hash: " + hash);
        if (number.orElse(0) < 0) throw new IllegalArgumentException("Not a number: " + number.getAsLong());
    }

    /**
     * Reads a head as it was noted: the hash, or number, colon and hash ({@code 128:9f86...}); capitals and spaces
     * do not matter, as people copy it by hand from a notice board, where it stands in groups of four.
     *
     * @param text what was noted, not null
     * @return the head, its hash in small letters
     * @throws IllegalArgumentException if it is neither
     */
    public static NotedHead parse(String text) {
        String noted = text.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        int colon = noted.indexOf(':');
        if (colon < 0) return new NotedHead(OptionalLong.empty(), noted);
        return new NotedHead(OptionalLong.of(Long.parseLong(noted.substring(0, colon))), noted.substring(colon + 1));
    }
}
