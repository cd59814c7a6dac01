package org.meent.votes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.meent.kernel.Heart.Gap;
import org.meent.voting.Base;
import org.meent.voting.Tally;
import org.meent.voting.Verdict;

/**
 * A vote: prepared with all that is fixed, open from one moment to another, counted once after it. Its close moves once
 * at most, when no machine was up to take ballots.
 */
@Entity
@Table(name = "vote")
class Vote {
    /** Shorter times without any machine are nobody's loss. */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(30);
    private static final Duration DAY = Duration.ofHours(24);
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(nullable = false, updatable = false)
    private UUID ref;
    @Column(nullable = false, updatable = false)
    private UUID subject;
    @Column(nullable = false, updatable = false, length = 160)
    private String title;
    @Column(nullable = false, updatable = false, length = 10_000)
    private String body;
    @Column(nullable = false, updatable = false, length = 2)
    private String language;
    @Column(name = "text_hash", nullable = false, updatable = false, length = 64)
    private String textHash;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 10)
    private VoteMethod method;
    @Column(nullable = false, updatable = false)
    private int twelfths;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 10)
    private Base base;
    @Column(name = "quorum_percent", nullable = false, updatable = false)
    private int quorumPercent;
    @Column(nullable = false, updatable = false)
    private int call;
    @Column(name = "circle_ref", updatable = false)
    private UUID circleRef;
    @Column(nullable = false, updatable = false)
    private long entitled;
    @Column(name = "roll_hash", nullable = false, updatable = false, length = 64)
    private String rollHash;
    @Column(nullable = false, updatable = false, length = 200)
    private String path;
    @Column(name = "prepared_at", nullable = false, updatable = false)
    private Instant preparedAt;
    @Column(name = "objections_until", nullable = false, updatable = false)
    private Instant objectionsUntil;
    @Column(name = "opens_at", nullable = false, updatable = false)
    private Instant opensAt;
    @Column(name = "closes_at", nullable = false)
    private Instant closesAt;
    @Column(name = "closed_first_at")
    private Instant closedFirstAt;
    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;
    @Column(name = "counted_at")
    private Instant countedAt;
    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private Verdict verdict;
    @Column(name = "in_favour")
    private Long inFavour;
    private Long against;
    private Long neither;
    private Long blank;

    protected Vote() {}

    Vote(UUID ref, VotePaper paper, String rollHash) {
        this.ref = ref;
        this.subject = paper.subject();
        this.title = paper.title();
        this.body = paper.body();
        this.language = paper.language();
        this.textHash = paper.textHash();
        this.method = paper.method();
        this.twelfths = paper.twelfths();
        this.base = paper.base();
        this.quorumPercent = paper.quorumPercent();
        this.call = paper.call();
        this.circleRef = paper.circle();
        this.entitled = paper.roll().size();
        this.rollHash = rollHash;
        this.path = paper.path();
        this.preparedAt = paper.preparedAt();
        this.objectionsUntil = paper.objectionsUntil();
        this.opensAt = paper.opensAt();
        this.closesAt = paper.closesAt();
    }

    VoteState state(Instant now) {
        if (withdrawnAt != null) return VoteState.WITHDRAWN;
        if (countedAt != null) return VoteState.COUNTED;
        if (now.isBefore(opensAt)) return VoteState.PREPARED;
        return now.isBefore(closesAt) ? VoteState.OPEN : VoteState.CLOSED;
    }

    /** From when on a time without any machine counts: the last day of the vote. */
    Instant watchedFrom() {
        var dayBefore = closesAt.minus(DAY);
        return dayBefore.isAfter(opensAt) ? dayBefore : opensAt;
    }

    /**
     * Moves the close if no machine was up for too long in the last day: to the later of the close and the restart plus
     * as long as the machine was away, 24 hours at most. Once, and only before the count.
     *
     * @param gaps the times without any machine
     * @return whether it moved
     */
    boolean moveCloseFor(List<Gap> gaps) {
        if (closedFirstAt != null || countedAt != null || withdrawnAt != null) return false;
        var latest = closesAt;
        for (var gap : gaps) {
            if (gap.length().compareTo(LONGEST_SILENCE) <= 0 || !gap.to().isAfter(watchedFrom()) || !gap.from().isBefore(closesAt)) continue;
            var moved = gap.to().plus(gap.length().compareTo(DAY) > 0 ? DAY : gap.length());
            if (moved.isAfter(latest)) latest = moved;
        }
        if (!latest.isAfter(closesAt)) return false;
        closedFirstAt = closesAt;
        closesAt = latest;
        return true;
    }

    /** The rules by which it is counted, before anybody voted. */
    Tally empty() {
        return new Tally(method.rule(), twelfths, base, quorumPercent, entitled, 0, 0, 0, 0);
    }

    /** What was counted. */
    Tally tally() {
        return new Tally(method.rule(), twelfths, base, quorumPercent, entitled, inFavour, against, neither, blank);
    }

    void counted(Tally tally, Instant now) {
        if (countedAt != null || withdrawnAt != null) throw new IllegalArgumentException("Vote " + id + " is over");
        countedAt = now;
        inFavour = tally.inFavour();
        against = tally.against();
        neither = tally.neither();
        blank = tally.blank();
        verdict = tally.outcome().verdict();
    }

    void withdraw(Instant now) {
        if (countedAt == null && withdrawnAt == null) withdrawnAt = now;
    }

    long id() {
        return id;
    }

    UUID ref() {
        return ref;
    }

    UUID subject() {
        return subject;
    }

    String title() {
        return title;
    }

    String body() {
        return body;
    }

    String language() {
        return language;
    }

    String textHash() {
        return textHash;
    }

    VoteMethod method() {
        return method;
    }

    int call() {
        return call;
    }

    UUID circleRef() {
        return circleRef;
    }

    long entitled() {
        return entitled;
    }

    String rollHash() {
        return rollHash;
    }

    String path() {
        return path;
    }

    Instant preparedAt() {
        return preparedAt;
    }

    Instant objectionsUntil() {
        return objectionsUntil;
    }

    Instant opensAt() {
        return opensAt;
    }

    Instant closesAt() {
        return closesAt;
    }

    Instant closedFirstAt() {
        return closedFirstAt;
    }

    Instant countedAt() {
        return countedAt;
    }
}
