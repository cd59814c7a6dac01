package org.meent.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.meent.kernel.Chance;

/**
 * Hashes passwords: Argon2id (RFC 9106) with the least parameters that OWASP names, in the PHC string format. It takes
 * a tenth of a second and 19 MiB each, so two at most are made at once, and a short queue waits.
 */
@ApplicationScoped
class PasswordHash {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int AT_ONCE = 2;
    private static final int WAITING = 16;
    private static final long PATIENCE_SECONDS = 5;
    private static final Pattern PHC = Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");
    private final Chance chance;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final AtomicLong made = new AtomicLong();
    private final String nobodys;

    @Inject
    PasswordHash(Chance chance) {
        this.chance = chance;
        nobodys = phc(chance.bytes(SALT_BYTES), chance.bytes(HASH_BYTES));
    }

    /**
     * Does work that hashes when it is its turn.
     *
     * @throws SignInProblems.OneMomentPlease if the queue is full, or does not move
     */
    <T> T inTurn(Supplier<T> work) {
        try {
            if (waiting() >= WAITING || !turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) throw new SignInProblems.OneMomentPlease();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SignInProblems.OneMomentPlease();
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    /** A new PHC string for {@code password}, with a salt of its own. */
    String of(String password) {
        var salt = chance.bytes(SALT_BYTES);
        return phc(salt, hash(password, salt, MEMORY_KIB, PASSES, LANES, HASH_BYTES));
    }

    /** Whether {@code password} belongs to {@code stored}; where there is none, null, as much work is done for nothing. */
    boolean matches(String stored, String password) {
        var parts = PHC.matcher(stored == null ? nobodys : stored);
        if (!parts.matches()) throw new IllegalArgumentException("Not a PHC string of Argon2id");
        var expected = Base64.getDecoder().decode(parts.group(5));
        var found = hash(password, Base64.getDecoder().decode(parts.group(4)), Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)), expected.length);
        return MessageDigest.isEqual(expected, found) && stored != null;
    }

    /** Whether {@code stored} was made with other parameters than those of today. */
    boolean isOfOldParameters(String stored) {
        return !stored.startsWith(parameters());
    }

    /** How many wait for their turn. */
    int waiting() {
        return turns.getQueueLength();
    }

    /** How many hashes have been made since the start. */
    long made() {
        return made.get();
    }

    private byte[] hash(String password, byte[] salt, int memoryKib, int passes, int lanes, int bytes) {
        made.incrementAndGet();
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib).withIterations(passes).withParallelism(lanes).withSalt(salt).build());
        var hash = new byte[bytes];
        // The same characters typed on another keyboard must give the same bytes (RFC 8265 asks for NFC; NIST SP 800-63B for NFKC).
        generator.generateBytes(Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }

    private static String phc(byte[] salt, byte[] hash) {
        var base64 = Base64.getEncoder().withoutPadding();
        return parameters() + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    private static String parameters() {
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$";
    }
}
