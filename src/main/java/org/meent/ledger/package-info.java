/**
 * The ledger: double entry that anyone can check, usable without the application.
 * <p>A {@link org.meent.ledger.Ledger} takes an {@link org.meent.ledger.EntryDraft} only if money neither appears nor
 * disappears by it, and chains what it takes by hashes; the same ledger, given the entries of another one again, names
 * the first that was touched. {@link org.meent.ledger.Journal} writes them for other people's tools.
 * Amounts are whole cents of one currency. The room imports {@code java.*} and {@code proof} alone.
 */
package org.meent.ledger;
