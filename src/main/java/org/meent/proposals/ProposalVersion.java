package org.meent.proposals;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a proposal says at some time. A draft's first version may be written again; once it has gone out, each change makes another. */
@Entity
@Table(name = "proposal_version")
class ProposalVersion {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(name = "proposal_id", nullable = false, updatable = false)
    private long proposalId;
    @Column(nullable = false, updatable = false)
    private int number;
    @Column(nullable = false, length = 160)
    private String title;
    @Column(nullable = false, length = 10_000)
    private String why;
    @Column(nullable = false, length = 10_000)
    private String body;
    @Column(name = "written_at", nullable = false)
    private Instant writtenAt;
    @Column(name = "amendment_id", updatable = false)
    private Long amendmentId;

    protected ProposalVersion() {}

    /** @param amendmentId the amendment that it takes over, or null */
    ProposalVersion(long proposalId, int number, ProposalText wording, Long amendmentId, Instant now) {
        this.proposalId = proposalId;
        this.number = number;
        this.amendmentId = amendmentId;
        title = wording.title();
        why = wording.why();
        body = wording.body();
        writtenAt = now;
    }

    /** Writes it again, as only a draft is. */
    void write(ProposalText wording, Instant now) {
        title = wording.title();
        why = wording.why();
        body = wording.body();
        writtenAt = now;
    }

    ProposalText wording() {
        return new ProposalText(title, why, body);
    }

    long id() {
        return id;
    }

    long proposalId() {
        return proposalId;
    }

    int number() {
        return number;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    Long amendmentId() {
        return amendmentId;
    }
}
