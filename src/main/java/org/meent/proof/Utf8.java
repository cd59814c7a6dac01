package org.meent.proof;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** UTF-8 without replacement characters: two different texts never give the same bytes. */
public final class Utf8 {

    private Utf8() {
    }

    static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) continue;
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
            if (!pair) return false;
            i++;
        }
        return true;
    }

    /**
     * {@return the bytes of a text}
     *
     * @param text not null
     * @throws IllegalArgumentException if half of a surrogate pair stands alone in {@code text}
     */
    public static byte[] bytes(String text) {
        if (!isWellFormed(text)) throw new IllegalArgumentException("A lone surrogate has no UTF-8 form");
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** @throws CharacterCodingException if the bytes are not well-formed UTF-8 */
    static String text(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
}
