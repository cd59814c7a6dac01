package org.meent.proof;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Logs to check, for the tests of this room. */
final class Chains {

    static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");

    private Chains() {
    }

    /**
     * A log of three entries that none of our code wrote: a Python script put the fields in a dict, took
     * {@code json.dumps} with sorted keys and without spaces for the canonical form (for these values they are the
     * same), and {@code hashlib.sha256} for the hashes. The salts are 32 times the byte 1, 2 and 3; the hash of the
     * first body was confirmed with {@code sha256sum}.
     */
    static byte[] writtenByPython() {
        try (InputStream in = Chains.class.getResourceAsStream("three-entries.jsonl")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The hash of the third entry of {@link #writtenByPython}. */
    static final String HEAD_BY_PYTHON = "bb6e0c828853710854c4a78a50b7470f556f9f5dc0c3304d4f51a552c3bf4d8a";

    /** A whole chain, an entry a minute, each with a text of its own. */
    static List<ChainEntry> ofTexts(String... texts) {
        var entries = new ArrayList<ChainEntry>();
        ChainHead head = ChainHead.START;
        for (String text : texts) {
            entries.add(head.next(NINE.plusSeconds(60L * head.number()), "policy.adopted", 1,
                    salt((int) head.number() + 1), Map.of("text", text, "decision", head.number())));
            head = entries.get(entries.size() - 1).head();
        }
        return entries;
    }

    static byte[] salt(int filledWith) {
        byte[] salt = new byte[ChainHead.SALT_BYTES];
        Arrays.fill(salt, (byte) filledWith);
        return salt;
    }
}
