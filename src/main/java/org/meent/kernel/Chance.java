package org.meent.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Random;
import java.util.UUID;

/** The only source of randomness of Meent: unpredictable, and replaced by a seeded one where a test needs that. */
@ApplicationScoped
public class Chance {
    private final SecureRandom random = new SecureRandom();

    /** {@code count} unpredictable bytes. */
    public byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** A whole number from 0 to {@code bound - 1}, each as likely. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** A random UUID (RFC 9562, version 4): the name of a thing outside the database. */
    public UUID ref() {
        var bytes = bytes(16);
        bytes[6] = (byte) (bytes[6] & 0x0f | 0x40);
        bytes[8] = (byte) (bytes[8] & 0x3f | 0x80);
        var buffer = java.nio.ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    /** The same row of numbers from the same seed: for the example alone, where nothing hangs on it. */
    public static Random seeded(long seed) {
        return new Random(seed);
    }
}
