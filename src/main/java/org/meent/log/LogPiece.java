package org.meent.log;

/**
 * Some hundreds of entries as they stand in the file to take away.
 *
 * @param lines one entry a line, as JSON, each line ended
 * @param last the number of the last of them
 * @param end whether nothing follows
 */
public record LogPiece(String lines, long last, boolean end) {}
