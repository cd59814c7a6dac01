package org.meent.proof;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;

/**
 * The end of a chain: all that the next entry needs to know, and what a member notes to find it again later.
 *
 * @param number the number of the last entry, 0 if there is none yet
 * @param recordedAt when the last entry was written
 * @param hash the hash of the last entry, 64 zeros if there is none yet
 */
public record ChainHead(long number, Instant recordedAt, String hash) {

    /** The end of a chain without entries. */
    public static final ChainHead START = new ChainHead(0, Instant.EPOCH, Sha256.ZERO);

    /** How many random bytes a salt has. */
    public static final int SALT_BYTES = 32;

    /**
     * {@return the entry that follows} Time never goes back in a chain: if the clock did, the entry takes the time of
     * the one before it.
     *
     * @param now the present moment; what is finer than a microsecond falls off
     * @param type what kind of entry it is, not blank
     * @param version which form the body of this type has, 1 or more
     * @param salt {@value #SALT_BYTES} bytes nobody can guess
     * @param body the entry's own words, values as {@link CanonicalJson} takes them
     * @throws IllegalArgumentException if a value is out of its range or the body has no exact canonical form
     */
    public ChainEntry next(Instant now, String type, int version, byte[] salt, Map<String, ?> body) {
        if (type.isBlank()) throw new IllegalArgumentException("An entry needs a type");
        if (version < 1) throw new IllegalArgumentException("Not a version: " + version);
        if (salt.length != SALT_BYTES) throw new IllegalArgumentException("Not a salt: " + salt.length + " bytes");
        Instant micros = now.truncatedTo(ChronoUnit.MICROS);
        var open = new ChainEntry(number + 1, micros.isBefore(recordedAt) ? recordedAt : micros, type, version,
                HexFormat.of().formatHex(salt), CanonicalJson.writeExactly(body), "", hash, "");
        return sealed(open);
    }

    private static ChainEntry sealed(ChainEntry open) {
        String bodyHash = open.computeBodyHash();
        var entry = new ChainEntry(open.number(), open.recordedAt(), open.type(), open.version(), open.salt(),
                open.body(), bodyHash, open.previous(), "");
        return new ChainEntry(open.number(), open.recordedAt(), open.type(), open.version(), open.salt(),
                open.body(), bodyHash, open.previous(), entry.computeHash());
    }

    /** {@return what a member notes: {@code 128:} and the hash, as {@link NotedHead#parse} reads it} */
    public String noted() {
        return number + ":" + hash;
    }
}
