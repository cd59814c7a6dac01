package org.meent.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.meent.kernel.Chance;
import org.meent.kernel.Secret;

/**
 * Closes an answer with the token of the program that it is for. Answers are kept for a day, and some of them hold a
 * token or a code that is shown once: a copy of the database must not show it again.
 */
final class Seal {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private final SecretKeySpec key;
    private final Chance chance;

    /** @param token what the program sent to prove who it is; it is stored nowhere */
    Seal(String token, Chance chance) {
        key = new SecretKeySpec(HexFormat.of().parseHex(Secret.hash("the answer to " + token)), "AES");
        this.chance = chance;
    }

    /** {@code text}, made small and unreadable; null stays null. */
    String close(String text) {
        if (text == null) return null;
        var nonce = chance.bytes(NONCE_BYTES);
        var closed = run(Cipher.ENCRYPT_MODE, nonce, packed(text));
        return Base64.getEncoder().encodeToString(ByteBuffer.allocate(nonce.length + closed.length).put(nonce).put(closed).array());
    }

    /** What was closed with the same token; null stays null. */
    String open(String closed) {
        if (closed == null) return null;
        var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(closed));
        var nonce = new byte[NONCE_BYTES];
        var rest = new byte[bytes.remaining() - nonce.length];
        bytes.get(nonce).get(rest);
        return unpacked(run(Cipher.DECRYPT_MODE, nonce, rest));
    }

    private byte[] run(int mode, byte[] nonce, byte[] bytes) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealed by somebody else, or touched since", e);
        }
    }

    private static byte[] packed(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String unpacked(byte[] bytes) {
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
