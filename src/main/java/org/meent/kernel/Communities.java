package org.meent.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** The community's own settings. Who may change them is for the founding to say; here they are kept. */
@ApplicationScoped
@Transactional
public class Communities {
    private static final int ONLY = 1;
    private final EntityManager entityManager;
    private final Clock clock;
    private volatile CommunityRow founded;

    @Inject
    Communities(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** The community, founded or not. Once founded it does not change, so it is read once. */
    public CommunityRow current() {
        if (founded != null) return founded;
        var row = entityManager.find(Community.class, ONLY).row();
        if (row.founded()) founded = row;
        return row;
    }

    /** Lets whoever holds {@code code} found the community. */
    public void openFounding(Secret code) {
        locked().openFounding(code.hash());
    }

    /** Whether {@code code} opens the founding. */
    public boolean opensFounding(String code) {
        return entityManager.find(Community.class, ONLY).isOpenedBy(Secret.hash(code));
    }

    /**
     * Says what the community will be called and where and when its days are, and keeps its row locked, so that what
     * the founding does next counts in its own time zone and nobody else founds meanwhile.
     *
     * @return false if it was founded already
     */
    public boolean prepare(CommunityRow as) {
        var community = locked();
        if (community.row().founded()) return false;
        community.prepare(as);
        return true;
    }

    /**
     * Founds the community; of several who try, one does.
     *
     * @return false if it was founded already
     */
    public boolean found(CommunityRow as) {
        var community = locked();
        if (community.row().founded()) return false;
        community.found(as, clock.instant());
        return true;
    }

    /** Keeps the community's row locked until the transaction ends: for what is given out one at a time, such as numbers. */
    public void lock() {
        locked();
    }

    private Community locked() {
        var community = entityManager.find(Community.class, ONLY);
        // What this transaction saw before it got the lock may be old by now.
        entityManager.flush();
        entityManager.refresh(community, LockModeType.PESSIMISTIC_WRITE);
        return community;
    }
}
