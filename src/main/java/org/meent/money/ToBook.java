package org.meent.money;

import java.util.List;
import java.util.UUID;
import org.meent.kernel.DecisionLink;
import org.meent.ledger.Posting;

/**
 * What is to be booked today.
 *
 * @param id chosen by whoever asks: asked again, nothing more is booked
 * @param kind what it is
 * @param narration why, in the community's language; no name of a member
 * @param decision the decision behind it, or null
 * @param reverses the entry that it takes back, or null
 * @param claimsOf the budget whose claims it concerns, or null: of a small circle its amount is not told by itself
 * @param postings the lines
 */
record ToBook(UUID id, EntryKind kind, String narration, DecisionLink decision, UUID reverses, Long claimsOf, List<Posting> postings) {}
