package org.meent.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A secret of 256 random bits in a form that can be typed or sent; only its SHA-256 is ever stored.
 *
 * @param text URL-safe text, 43 characters, after an optional prefix
 */
public record Secret(String text) {
    /** A new secret; {@code prefix} tells people and scanners what it is for. */
    public static Secret from(Chance chance, String prefix) {
        return new Secret(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(chance.bytes(32)));
    }

    /** SHA-256 of the UTF-8 text, as 64 lower-case hexadecimal digits. */
    public String hash() {
        return hash(text);
    }

    /** SHA-256 of the UTF-8 {@code text}, as 64 lower-case hexadecimal digits. */
    public static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Says nothing: secrets do not belong in a log. */
    @Override
    public String toString() {
        return "Secret[…]";
    }
}
