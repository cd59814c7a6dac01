package org.meent.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.LockAcquisitionException;

/**
 * Gives a request that is repeated one effect and one answer: the claim on its key, its effect and its answer are one
 * transaction, so that no crash leaves one without the others.
 */
@ApplicationScoped
public class Idempotency {
    static final int LONGEST_KEY = 100;
    static final int LONGEST_BODY = 100_000;
    /** Visible ASCII, as an HTTP header carries it. */
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{8," + LONGEST_KEY + "}");
    private static final int ATTEMPTS = 3;
    private final IdempotencyStore store;

    @Inject
    Idempotency(IdempotencyStore store) {
        this.store = store;
    }

    /**
     * The answer to a request, found by {@code work} unless that was done within the last 24 hours.
     *
     * @param key the key that the caller chose, or null if there was none
     * @param request the SHA-256 of the whole request: another one under the same key is a mistake
     * @param work runs in a transaction; it is undone when it answers 400 or more
     * @throws KernelProblems.KeyMissing if there is no key of 8 to 100 visible characters
     * @throws KernelProblems.KeyUsedOtherwise if the key came with another request
     * @throws KernelProblems.StillAnswering if the first request takes too long
     */
    public Answer once(long memberId, String key, String request, Supplier<Answer> work) {
        if (key == null || !KEY.matcher(key).matches()) throw new KernelProblems.KeyMissing();
        store.forgetOld();
        var of = new IdempotentAnswer.Key(memberId, key);
        for (var attempt = 1; ; attempt++) {
            try {
                return store.claimAndWork(of, request, work);
            } catch (Undone e) {
                return refused(of, request, e.answer);
            } catch (RuntimeException e) {
                if (causedBy(e, LockAcquisitionException.class, jakarta.persistence.PessimisticLockException.class,
                        jakarta.persistence.LockTimeoutException.class)) throw new KernelProblems.StillAnswering();
                if (attempt == ATTEMPTS || !takenMeanwhile(e)) throw e;
            }
        }
    }

    /** A refusal had no effect; it is kept only so that the same request hears the same. */
    private Answer refused(IdempotentAnswer.Key key, String request, Answer answer) {
        if (!answer.lasting()) return answer;
        try {
            return store.keep(key, request, answer);
        } catch (RuntimeException e) {
            if (takenMeanwhile(e)) return answer;
            throw e;
        }
    }

    private static boolean takenMeanwhile(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException violation) {
                var name = violation.getConstraintName();
                return name != null && name.toLowerCase(java.util.Locale.ROOT).contains("idempotent_answer_pk");
            }
        }
        return false;
    }

    private static boolean causedBy(Throwable e, Class<?>... kinds) {
        for (var cause = e; cause != null; cause = cause.getCause()) {
            for (var kind : kinds) if (kind.isInstance(cause)) return true;
        }
        return false;
    }

    /**
     * An answer as it is sent and kept.
     *
     * @param status the HTTP status
     * @param location where what was made can be found, or null
     * @param body JSON, or null
     */
    public record Answer(int status, String location, String body) {
        boolean undone() {
            return status >= 400;
        }

        /** Whether the same request would hear the same later on; "not now" would not, and "not this way" has to say which way. */
        boolean lasting() {
            return status < 500 && !Set.of(401, 405, 429).contains(status) && (body == null || body.length() <= LONGEST_BODY);
        }
    }

    /** Takes a refusal out of the transaction, which it undoes. */
    static class Undone extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Answer answer;

        Undone(Answer answer) {
            super(null, null, false, false);
            this.answer = answer;
        }
    }
}
