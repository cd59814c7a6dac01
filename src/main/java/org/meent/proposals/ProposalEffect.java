package org.meent.proposals;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.meent.decisions.ProposedEffect;

/** What a version of a proposal would do, one thing of it. */
@Entity
@Table(name = "proposal_effect")
@IdClass(ProposalEffect.Key.class)
class ProposalEffect {
    @Id
    @Column(name = "version_id")
    private long versionId;
    @Id
    private int position;
    @Column(nullable = false, updatable = false, length = 40)
    private String kind;
    @Column(nullable = false, updatable = false, length = 20_000)
    private String body;

    protected ProposalEffect() {}

    ProposalEffect(long versionId, int position, ProposedEffect effect) {
        this.versionId = versionId;
        this.position = position;
        this.kind = effect.kind();
        this.body = effect.body();
    }

    record Key(long versionId, int position) implements Serializable {}

    ProposedEffect effect() {
        return new ProposedEffect(kind, body);
    }

    long versionId() {
        return versionId;
    }
}
