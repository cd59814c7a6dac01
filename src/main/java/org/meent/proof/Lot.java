package org.meent.proof;

import java.util.Comparator;

/**
 * The lot: an order that nobody chose and everybody can reckon. Ids go by the SHA-256 of the seed, the byte 1F and the
 * id, in UTF-8; equal hashes, which do not occur, by the id. The same function breaks ties, draws desks and selects by
 * lot. What keeps it fair is how the seed comes about: it must not be known while somebody can still change the ids.
 */
public final class Lot {
    private static final byte[] SEPARATOR = {0x1F};

    private Lot() {
    }

    /**
     * The order of ids under a seed, first drawn first.
     *
     * @throws IllegalArgumentException if the seed says nothing
     */
    public static Comparator<String> order(String seed) {
        if (seed.isBlank()) throw new IllegalArgumentException("A lot needs a seed");
        return Comparator.<String, String>comparing(id -> ticket(seed, id)).thenComparing(Comparator.naturalOrder());
    }

    /** What an id draws under a seed, as 64 lower-case hexadecimal digits: the lowest goes first. */
    public static String ticket(String seed, String id) {
        return Sha256.of(Utf8.bytes(seed), SEPARATOR, Utf8.bytes(id));
    }
}
