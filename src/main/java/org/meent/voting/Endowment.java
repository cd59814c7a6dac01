package org.meent.voting;

/**
 * What everybody starts with where a budget is divided in equal shares.
 *
 * @param start what it was at first, in units of the projects
 * @param each what it was in the end, in these units
 * @param raises how often it was raised between the two
 */
public record Endowment(Ratio start, Ratio each, long raises) {}
