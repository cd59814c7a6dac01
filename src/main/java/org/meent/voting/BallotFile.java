package org.meent.voting;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a file of ballots holds: a question, what there is to choose from, and the ballots.
 *
 * @param title what it is about; empty if the file does not say
 * @param options what there is to choose from, in listed order, without those who withdrew
 * @param seats how many the file says are to be chosen; empty if it does not say
 * @param projects what the options cost and what there is to spend; empty if the file is not about a budget
 * @param profile the ballots
 * @param <B> the kind of ballot
 */
public record BallotFile<B extends Ballot>(String title, Options options, OptionalInt seats, Optional<Projects> projects, Profile<B> profile) {}
