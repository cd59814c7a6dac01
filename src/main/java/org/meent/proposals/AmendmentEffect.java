package org.meent.proposals;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.meent.decisions.ProposedEffect;

/** What an amendment would do, one thing of it. */
@Entity
@Table(name = "amendment_effect")
@IdClass(AmendmentEffect.Key.class)
class AmendmentEffect {
    @Id
    @Column(name = "amendment_id")
    private long amendmentId;
    @Id
    private int position;
    @Column(nullable = false, updatable = false, length = 40)
    private String kind;
    @Column(nullable = false, updatable = false, length = 20_000)
    private String body;

    protected AmendmentEffect() {}

    AmendmentEffect(long amendmentId, int position, ProposedEffect effect) {
        this.amendmentId = amendmentId;
        this.position = position;
        this.kind = effect.kind();
        this.body = effect.body();
    }

    record Key(long amendmentId, int position) implements Serializable {}

    ProposedEffect effect() {
        return new ProposedEffect(kind, body);
    }

    long amendmentId() {
        return amendmentId;
    }
}
