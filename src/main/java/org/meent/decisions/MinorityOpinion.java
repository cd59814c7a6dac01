package org.meent.decisions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.meent.kernel.Prose;

/** What somebody who voted against still wants to say; one a member, which can be written again. */
@Entity
@Table(name = "minority_opinion")
class MinorityOpinion {
    static final int LONGEST = 2_000;
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(nullable = false, updatable = false)
    private UUID ref;
    @Column(name = "decision_id", nullable = false, updatable = false)
    private long decisionId;
    @Column(name = "member_id", nullable = false, updatable = false)
    private long memberId;
    @Column(nullable = false, length = LONGEST)
    private String body;
    @Column(nullable = false, length = 2)
    private String language;
    @Column(name = "said_at", nullable = false)
    private Instant saidAt;

    protected MinorityOpinion() {}

    MinorityOpinion(UUID ref, long decisionId, long memberId) {
        this.ref = ref;
        this.decisionId = decisionId;
        this.memberId = memberId;
    }

    /**
     * Says it, in these words.
     *
     * @throws DecisionProblems.TextMissing if there are none
     * @throws DecisionProblems.TextTooLong if there are too many
     */
    void say(String words, String inLanguage, Instant now) {
        var text = Prose.of(words);
        if (text.isEmpty()) throw new DecisionProblems.TextMissing("body");
        if (text.length() > LONGEST) throw new DecisionProblems.TextTooLong("body", LONGEST);
        body = text;
        language = inLanguage;
        saidAt = now;
    }

    long memberId() {
        return memberId;
    }

    String body() {
        return body;
    }

    String language() {
        return language;
    }

    Instant saidAt() {
        return saidAt;
    }
}
