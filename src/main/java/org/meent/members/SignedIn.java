package org.meent.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.meent.kernel.Caller;
import org.meent.kernel.Communities;

/**
 * Who makes the request: the member whose cookie or token came with it. Outside a request it is nobody, or the
 * member of the example community for whom {@link #actAs} works; the architecture test keeps other rooms from it.
 */
@ApplicationScoped
public class SignedIn implements Caller {
    private static final ThreadLocal<Long> ACTING = new ThreadLocal<>();
    private final BeanManager beans;
    private final WhoAsks who;
    private final Communities communities;

    @Inject
    SignedIn(BeanManager beans, WhoAsks who, Communities communities) {
        this.beans = beans;
        this.who = who;
        this.communities = communities;
    }

    /** Runs {@code work} on this thread as if the member with this id were signed in, by a password just now. */
    public static void actAs(long memberId, Runnable work) {
        var before = ACTING.get();
        ACTING.set(memberId);
        try {
            work.run();
        } finally {
            if (before == null) ACTING.remove();
            else ACTING.set(before);
        }
    }

    @Override
    public OptionalLong member() {
        var acting = ACTING.get();
        if (acting != null) return OptionalLong.of(acting);
        return inRequest() ? who.member() : OptionalLong.empty();
    }

    @Override
    public Locale locale() {
        var chosen = inRequest() ? who.locale() : null;
        return chosen == null ? communities.current().locale() : chosen;
    }

    /** The session that the request belongs to; none for programs and for the example. */
    Optional<UUID> session() {
        return ACTING.get() == null && inRequest() ? who.session() : Optional.empty();
    }

    private boolean inRequest() {
        try {
            return beans.getContext(RequestScoped.class).isActive();
        } catch (ContextNotActiveException e) {
            return false;
        }
    }
}
