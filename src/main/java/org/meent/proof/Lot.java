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
     * {@return the order of ids under a seed, first drawn first; it throws as {@link #ticket} does}
     *
     * @param seed not blank, and not known before the ids were fixed
     * @throws IllegalArgumentException if the seed says nothing
     */
    public static Comparator<String> order(String seed) {
        if (seed.isBlank()) throw new IllegalArgumentException("A lot needs a seed");
        return Comparator.<String, String>comparing(id -> ticket(seed, id)).thenComparing(Comparator.naturalOrder());
    }

    /**
     * {@return what an id draws under a seed, as 64 lower-case hexadecimal digits: the lowest goes first}
     *
     * @param seed the seed of the draw
     * @param id one of those who draw
     * @throws IllegalArgumentException if either holds half a surrogate pair
     */
    public static String ticket(String seed, String id) {
        return Sha256.of(Utf8.bytes(seed), SEPARATOR, Utf8.bytes(id));
    }
}
