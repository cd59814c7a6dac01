package org.meent.votes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.meent.voting.Base;

/**
 * All that is fixed before a vote.
 *
 * @param subject what the question is about, as whoever puts it knows it; one vote each
 * @param title the question
 * @param body the text that is voted on
 * @param language the language of both
 * @param textHash the SHA-256 of the text with what it does
 * @param method how it is taken
 * @param twelfths the majority in twelfths: six is more than half
 * @param base of what it is a part
 * @param quorumPercent how many of a hundred must vote
 * @param call whether it is the first or the second call
 * @param circle the circle that decides, or null if everyone does
 * @param roll who may vote, by the database's numbers
 * @param path the page that tells what it is about, from the root
 * @param preparedAt when the question is put: the same moment from which the others are counted
 * @param objectionsUntil until when one may object to the roll
 * @param opensAt when it opens
 * @param closesAt when it closes
 */
public record VotePaper(UUID subject, String title, String body, String language, String textHash, VoteMethod method, int twelfths, Base base, int quorumPercent, int call, UUID circle,
        List<Long> roll, String path, Instant preparedAt, Instant objectionsUntil, Instant opensAt, Instant closesAt) {}
