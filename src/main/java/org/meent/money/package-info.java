/**
 * Money: what members share, who decided what it is for, and what they ask back.
 * <p>The doors are {@link org.meent.money.Purse} (what there is), {@link org.meent.money.Books} (the ledger) and
 * {@link org.meent.money.Claims}. The room keeps one promise above all: every cent stands somewhere, and no member
 * approves a claim of their own.
 */
package org.meent.money;
