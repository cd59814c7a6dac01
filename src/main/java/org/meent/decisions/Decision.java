package org.meent.decisions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.meent.kernel.DecisionLink;
import org.meent.voting.Base;
import org.meent.voting.Tally;
import org.meent.voting.Verdict;

/** What was decided: entered once, when it is taken, and never changed. */
@Entity
@Table(name = "decision")
class Decision {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(nullable = false, updatable = false)
    private UUID ref;
    @Column(name = "decided_in", nullable = false, updatable = false)
    private int decidedIn;
    @Column(nullable = false, updatable = false)
    private int serial;
    @Column(nullable = false, updatable = false, length = 160)
    private String title;
    @Column(nullable = false, updatable = false, length = 20_000)
    private String body;
    @Column(nullable = false, updatable = false, length = 2)
    private String language;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 20)
    private Method method;
    @Column(name = "decided_at", nullable = false, updatable = false)
    private Instant decidedAt;
    @Column(name = "review_on", nullable = false, updatable = false)
    private LocalDate reviewOn;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 20)
    private Verdict verdict = Verdict.ADOPTED;
    @Column(name = "proposal_ref", updatable = false)
    private UUID proposalRef;
    @Column(name = "proposal_number", updatable = false, length = 20)
    private String proposalNumber;
    @Column(name = "circle_ref", updatable = false)
    private UUID circleRef;
    @Column(name = "follows_id", updatable = false)
    private Long followsId;
    @Column(updatable = false)
    private Integer twelfths;
    @Enumerated(EnumType.STRING)
    @Column(updatable = false, length = 10)
    private Base base;
    @Column(name = "quorum_percent", updatable = false)
    private Integer quorumPercent;
    @Column(updatable = false)
    private Long entitled;
    @Column(name = "in_favour", updatable = false)
    private Long inFavour;
    @Column(updatable = false)
    private Long against;
    @Column(updatable = false)
    private Long neither;
    @Column(updatable = false)
    private Long blank;
    @Column(name = "vote_ref", updatable = false)
    private UUID voteRef;
    @Column(name = "call", updatable = false)
    private Integer call;
    @Column(name = "about_rules", nullable = false, updatable = false)
    private boolean aboutRules;

    protected Decision() {}

    /** One that was taken by a vote. */
    Decision(UUID ref, DecisionNumber number, RegisterEntry entry, Instant decidedAt) {
        this(ref, number, entry.title(), entry.body(), entry.language(), entry.tally().rule().equals("consent") ? Method.CONSENT : Method.MAJORITY, decidedAt, entry.reviewOn());
        var tally = entry.tally();
        verdict = tally.outcome().verdict();
        proposalRef = entry.proposal();
        proposalNumber = entry.proposalNumber();
        circleRef = entry.circle();
        followsId = entry.follows();
        twelfths = tally.twelfths();
        base = tally.base();
        quorumPercent = tally.quorumPercent();
        entitled = tally.entitled();
        inFavour = tally.inFavour();
        against = tally.against();
        neither = tally.neither();
        blank = tally.blank();
        voteRef = entry.vote();
        call = entry.call();
        aboutRules = entry.aboutRules();
    }

    Decision(UUID ref, DecisionNumber number, String title, String body, Locale language, Method method, Instant decidedAt, LocalDate reviewOn) {
        this.ref = ref;
        this.decidedIn = number.year();
        this.serial = number.serial();
        this.title = title;
        this.body = body;
        this.language = language.getLanguage();
        this.method = method;
        this.decidedAt = decidedAt;
        this.reviewOn = reviewOn;
    }

    DecisionLink link() {
        return new DecisionLink(id, ref, number().toString(), decidedAt, circleRef);
    }

    DecisionNumber number() {
        return new DecisionNumber(decidedIn, serial);
    }

    /** What was counted; empty for the founding. */
    Optional<Tally> tally() {
        if (entitled == null) return Optional.empty();
        return Optional.of(new Tally(method == Method.CONSENT ? "consent" : "majority", twelfths, base, quorumPercent, entitled, inFavour, against, neither, blank));
    }

    Verdict verdict() {
        return verdict;
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

    Method method() {
        return method;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    LocalDate reviewOn() {
        return reviewOn;
    }

    UUID proposalRef() {
        return proposalRef;
    }

    String proposalNumber() {
        return proposalNumber;
    }

    UUID circleRef() {
        return circleRef;
    }

    /** Whether it can take the place of the other: everyone decided it, or the same circle. */
    boolean mayReplace(Decision other) {
        return circleRef == null || circleRef.equals(other.circleRef);
    }

    Long followsId() {
        return followsId;
    }

    UUID voteRef() {
        return voteRef;
    }

    Integer call() {
        return call;
    }

    /** Whether it changes a rule about deciding, for which the majority is larger. */
    boolean isAboutRules() {
        return aboutRules;
    }

    long id() {
        return id;
    }
}
