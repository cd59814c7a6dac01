package org.meent.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.meent.proof.CanonicalJson;
import org.meent.proof.Sha256;
import org.meent.proof.Utf8;

/**
 * What was booked; nothing of it changes, except that {@link #erased} takes its words away. An entry that somebody
 * touched can be held too, so that a {@link Ledger} can name it.
 *
 * @param draft what was asked
 * @param sequence 1 for the first entry, then one more each time
 * @param recordedAt when it was booked, in whole microseconds
 * @param salt 32 random bytes in lower-case hexadecimal, so that erased words cannot be guessed; null when erased
 * @param narrationHash SHA-256 of the bytes of the salt followed by the narration in UTF-8
 * @param previousHash the hash of the entry before, 64 zeros for the first
 * @param hash SHA-256 of the previous hash followed by the canonical JSON (RFC 8785) of all that is not erased
 */
public record Entry(EntryDraft draft, long sequence, Instant recordedAt, String salt, String narrationHash, String previousHash, String hash) {
    /** How many random bytes a salt has. */
    public static final int SALT_BYTES = 32;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /**
     * Refuses a time that the hash would not cover.
     *
     * @param draft what was asked
     * @param sequence 1 for the first entry, then one more each time
     * @param recordedAt when it was booked, in whole microseconds
     * @param salt 64 hexadecimal digits, null when erased
     * @param narrationHash the hash of salt and narration
     * @param previousHash the hash of the entry before, 64 zeros for the first
     * @param hash the hash of the entry
     * @throws IllegalArgumentException if {@code recordedAt} is finer than a microsecond, which no hash would cover
     */
    public Entry {
        if (recordedAt.getNano() % 1000 != 0) throw new IllegalArgumentException("Finer than a microsecond: " + recordedAt);
    }

    /**
     * {@return the entry that comes next in a chain; whether it may is for {@link EntryDraft#check} to say}
     *
     * @param previousHash the hash of the entry before, 64 zeros if this is the first
     * @param sequence one more than that of the entry before, 1 if this is the first
     * @param draft what was asked, with its narration
     * @param recordedAt when it is booked, in whole microseconds, not before the entry before
     * @param salt {@value #SALT_BYTES} bytes that nobody can guess
     * @throws IllegalArgumentException if the salt has another length, the time is finer than a microsecond, or a text
     *     holds half a surrogate pair
     */
    public static Entry following(String previousHash, long sequence, EntryDraft draft, Instant recordedAt, byte[] salt) {
        if (salt.length != SALT_BYTES) throw new IllegalArgumentException("Not a salt: " + salt.length + " bytes");
        var narrationHash = Sha256.of(salt, Utf8.bytes(draft.narration()));
        var open = new Entry(draft, sequence, recordedAt, HexFormat.of().formatHex(salt), narrationHash, previousHash, "");
        return new Entry(draft, sequence, recordedAt, open.salt, narrationHash, previousHash, open.computeHash());
    }

    /** {@return the same entry without its words; the chain stays whole} */
    public Entry erased() {
        return new Entry(draft.erased(), sequence, recordedAt, null, narrationHash, previousHash, hash);
    }

    boolean isErased() {
        return salt == null && draft.narration() == null;
    }

    /** Whether the words are those that were booked, or were erased whole. */
    boolean hasItsWords() {
        if (isErased()) return true;
        return Sha256.isHex(salt) && draft.narration() != null && Sha256.of(HexFormat.of().parseHex(salt), Utf8.bytes(draft.narration())).equals(narrationHash);
    }

    String computeHash() {
        return Sha256.of(Utf8.bytes(previousHash), Utf8.bytes(CanonicalJson.writeExactly(fields())));
    }

    private Map<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("id", draft.id().toString());
        fields.put("sequence", sequence);
        fields.put("bookedOn", draft.bookedOn().toString());
        fields.put("recordedAt", TIME.format(recordedAt));
        fields.put("kind", draft.kind());
        fields.put("narration", narrationHash);
        fields.put("decision", draft.decision());
        fields.put("reverses", draft.reverses() == null ? null : draft.reverses().toString());
        fields.put("postings", draft.postings().stream().map(posting -> List.of(posting.account(), posting.cents())).toList());
        return fields;
    }
}
