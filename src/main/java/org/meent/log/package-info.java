/**
 * Log: what power did, in an order that nobody can change in silence; and beside it the plain audit rows of daily acts.
 * <p>The doors are {@link org.meent.log.Log}, which acts of power write to and every member reads, and
 * {@link org.meent.log.Audit}. The room keeps one promise above all: entries are numbered without a gap and each
 * carries the hash of the one before, whoever writes at the same time.
 */
package org.meent.log;
