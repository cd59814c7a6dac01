package org.meent.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** SHA-256 (FIPS 180-4), written as 64 lower-case hexadecimal digits. */
public final class Sha256 {

    /** The hash that stands before the first of a chain: 64 zeros. */
    public static final String ZERO = "0".repeat(64);

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    private Sha256() {
    }

    /**
     * {@return the hash of the parts, one after the other}
     *
     * @param parts what is hashed; nothing marks where one ends and the next begins
     */
    public static String of(byte[]... parts) {
        MessageDigest digest = digest();
        for (byte[] part : parts) digest.update(part);
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * {@return whether the text has the one form in which 32 bytes are written; capitals are another form}
     *
     * @param text any text; null has not that form
     */
    public static boolean isHex(String text) {
        return text != null && FORM.matcher(text).matches();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
