package org.meent.kernel;

import java.util.List;

/** What can go wrong before any room is reached. */
public final class KernelProblems {
    private KernelProblems() {}

    /** Nobody is signed in. */
    public static class NotSignedIn extends Problem {
        private static final long serialVersionUID = 1;

        /** Nobody is signed in. */
        public NotSignedIn() {
            super("kernel.notSignedIn", 401);
        }
    }

    /** A request that changes something came without a key of its own. */
    public static class KeyMissing extends Problem {
        private static final long serialVersionUID = 1;

        KeyMissing() {
            super("kernel.keyMissing", 400);
        }
    }

    /** The same idempotency key came with another request. */
    public static class KeyUsedOtherwise extends Problem {
        private static final long serialVersionUID = 1;

        KeyUsedOtherwise() {
            super("kernel.keyUsedOtherwise", 409);
        }
    }

    /** The request with this idempotency key is still being answered. */
    public static class StillAnswering extends Problem {
        private static final long serialVersionUID = 1;

        StillAnswering() {
            super("kernel.stillAnswering", 409);
        }

        @Override
        public long retryAfterSeconds() {
            return 1;
        }
    }

    /** A field of a request cannot be what was sent. */
    public static class WrongField extends Problem {
        private static final long serialVersionUID = 1;
        private final String field;

        /**
         * @param slug room and name of the problem
         * @param field the field at fault, as the API names it
         * @param values what the sentence tells
         */
        public WrongField(String slug, String field, Object... values) {
            super(slug, 422, values);
            this.field = field;
        }

        @Override
        public String field() {
            return field;
        }
    }

    /** Several fields of a request cannot be what was sent. */
    public static class WrongFields extends Problem {
        private static final long serialVersionUID = 1;
        private final transient List<Problem> each;

        /** @param each the problem of each field, in the order of the form */
        public WrongFields(List<Problem> each) {
            super("kernel.wrongFields", 422, each.size());
            this.each = List.copyOf(each);
        }

        @Override
        public List<Problem> each() {
            return each;
        }
    }
}
