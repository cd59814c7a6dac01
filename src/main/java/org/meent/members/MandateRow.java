package org.meent.members;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.meent.kernel.DecisionLink;

/**
 * A mandate, for everyone to see.
 *
 * @param id the database's number; never sent
 * @param ref by which it is known
 * @param role the key of its role, {@code host}
 * @param words the key of the role's name in the bundles, {@code desks.role.host}; under {@code .what} stands what for
 * @param memberId the holder's number in the database; never sent
 * @param memberRef the holder
 * @param memberName the holder's name
 * @param circleRef the circle that it is for, or null when it is for everyone
 * @param circleName the name of that circle, or null
 * @param from the first day
 * @param until the last day
 * @param decisionId the number in the database of the decision that gave it; never sent
 * @param decision the decision that gave it
 * @param state what it is at this moment
 */
@JsonIgnoreProperties({"id", "words", "memberId", "decisionId"})
public record MandateRow(long id, UUID ref, String role, String words, long memberId, UUID memberRef, String memberName, @Schema(nullable = true) UUID circleRef,
        @Schema(nullable = true) String circleName, LocalDate from, LocalDate until, long decisionId, @JsonIgnoreProperties("id") DecisionLink decision, State state) {
    /** What a mandate is at a moment. */
    public enum State { TO_COME, HOLDS, ENDED, REVOKED }

    /** Whether it gives power at this moment. */
    public boolean holds() {
        return state == State.HOLDS;
    }

    /** Whether it gave power once and never will again. */
    public boolean over() {
        return state == State.ENDED || state == State.REVOKED;
    }
}
