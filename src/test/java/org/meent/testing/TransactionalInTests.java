package org.meent.testing;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/**
 * What the server does for {@code @Transactional}, with transactions of the database itself. Its kind is part of the
 * binding, so that each kind has an interceptor of its own.
 */
abstract class TransactionalInTests {
    static final Class<?>[] KINDS = {Required.class, RequiresNew.class, NotSupported.class};
    final Transactions transactions;

    TransactionalInTests(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Joins the caller's transaction, or begins one. */
    @Transactional
    @Interceptor
    @Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
    static class Required extends TransactionalInTests {
        @Inject
        Required(Transactions transactions) {
            super(transactions);
        }

        @AroundInvoke
        Object around(InvocationContext call) throws Exception {
            return transactions.required(call::proceed);
        }
    }

    /** Begins a transaction beside the caller's. */
    @Transactional(TxType.REQUIRES_NEW)
    @Interceptor
    @Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
    static class RequiresNew extends TransactionalInTests {
        @Inject
        RequiresNew(Transactions transactions) {
            super(transactions);
        }

        @AroundInvoke
        Object around(InvocationContext call) throws Exception {
            return transactions.requiresNew(call::proceed);
        }
    }

    /** Sets the caller's transaction aside. */
    @Transactional(TxType.NOT_SUPPORTED)
    @Interceptor
    @Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
    static class NotSupported extends TransactionalInTests {
        @Inject
        NotSupported(Transactions transactions) {
            super(transactions);
        }

        @AroundInvoke
        Object around(InvocationContext call) throws Exception {
            return transactions.without(call::proceed);
        }
    }
}
