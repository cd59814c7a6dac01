package org.meent.votes;

import java.util.UUID;
import org.meent.members.NameRow;
import org.meent.members.Slice;

/**
 * The electoral roll of a vote, as it was fixed, twenty members at a time.
 *
 * @param vote the vote, by its ref
 * @param title the question
 * @param language the language of the question
 * @param hash the SHA-256 of the roll: the refs of all its members in the order of their letters and digits, each with a line feed behind it
 * @param how in words, how the hash is made
 * @param members who stands on it, by name
 */
public record RollRow(UUID vote, String title, String language, String hash, String how, Slice<NameRow> members) {}
