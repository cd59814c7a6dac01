package org.meent.proof;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * One entry of a public log, as it is stored and shown. Made by {@link ChainHead#next}; after that nothing of it
 * changes, except that {@link #erased} takes away salt and body. An entry that somebody touched can be held too,
 * so that {@link HashChain} can name it.
 *
 * @param number 1 for the first entry, then one more each time
 * @param recordedAt when the entry was written, in whole microseconds
 * @param type what kind of entry it is
 * @param version which form the body of this type has
 * @param salt 32 random bytes in lower-case hexadecimal, so that an erased body cannot be guessed; null when erased
 * @param body the entry's own words, canonical JSON; null when erased
 * @param bodyHash SHA-256 of the bytes of the salt followed by the body in UTF-8
 * @param previous the hash of the entry before, 64 zeros for the first
 * @param hash SHA-256 of the canonical JSON object (RFC 8785) with the members {@code bodyHash}, {@code number},
 *     {@code previous}, {@code recordedAt}, {@code type} and {@code version}
 */
public record ChainEntry(long number, Instant recordedAt, String type, int version, String salt, String body,
                         String bodyHash, String previous, String hash) {

    private static final DateTimeFormatter FORM = DateTimeFormatter
            .ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /**
     * Refuses a time that the hash would not cover.
     *
     * @param number 1 for the first entry, then one more each time
     * @param recordedAt when it was written, in whole microseconds
     * @param type what kind of entry it is
     * @param version which form the body of this type has
     * @param salt 64 hexadecimal digits, null when erased
     * @param body canonical JSON, null when erased
     * @param bodyHash the hash of salt and body
     * @param previous the hash of the entry before, 64 zeros for the first
     * @param hash the hash of the entry
     * @throws IllegalArgumentException if {@code recordedAt} is finer than a microsecond, which no hash would cover
     * @throws NullPointerException if anything but salt and body is null
     */
    public ChainEntry {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(bodyHash, "bodyHash");
        Objects.requireNonNull(previous, "previous");
        Objects.requireNonNull(hash, "hash");
        if (recordedAt.getNano() % 1000 != 0) throw new IllegalArgumentException("Finer than a microsecond: " + recordedAt);
    }

    /** {@return the same entry without its salt and its body; the chain stays whole} */
    public ChainEntry erased() {
        return new ChainEntry(number, recordedAt, type, version, null, null, bodyHash, previous, hash);
    }

    /** {@return whether salt and body were both erased} */
    public boolean isErased() {
        return salt == null && body == null;
    }

    /** {@return the end of a chain whose last entry this is} */
    public ChainHead head() {
        return new ChainHead(number, recordedAt, hash);
    }

    /** {@return {@code recordedAt} in the one form that is hashed and shown, for example {@code 2026-11-24T09:12:00.000000Z}} */
    public String recordedAtText() {
        return FORM.format(recordedAt.atOffset(ZoneOffset.UTC));
    }

    /** @throws DateTimeException if the text has another form than {@link #recordedAtText} gives */
    static Instant parseRecordedAt(String text) {
        return LocalDateTime.parse(text, FORM).toInstant(ZoneOffset.UTC);
    }

    /**
     * @throws IllegalArgumentException if salt or body is missing, the salt is not 32 bytes or the body has no UTF-8 form
     */
    String computeBodyHash() {
        // A salt of another length, or in capitals, could give the same bytes for a body that was cut elsewhere.
        if (!Sha256.isHex(salt) || body == null) throw new IllegalArgumentException("No salt of 32 bytes or no body");
        return Sha256.of(HexFormat.of().parseHex(salt), Utf8.bytes(body));
    }

    /** @throws IllegalArgumentException if a field has no canonical form */
    String computeHash() {
        var fields = Map.of("number", number, "recordedAt", recordedAtText(), "type", type, "version", version,
                "bodyHash", bodyHash, "previous", previous);
        return Sha256.of(Utf8.bytes(CanonicalJson.writeExactly(fields)));
    }
}
