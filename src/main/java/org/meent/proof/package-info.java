/**
 * Proof: what anyone can check for themselves, with a bare JDK and without trusting the machine that wrote it.
 * <p>{@link org.meent.proof.HashChain} tells whether a public log is whole, or which entry was touched first;
 * {@link org.meent.proof.LogFile} is the log as it is downloaded, and {@link org.meent.proof.VerifyLog} the command
 * that checks such a file. {@link org.meent.proof.CanonicalJson} writes a value in the one form that is hashed.
 * The room imports {@code java.*} and nothing else.
 */
package org.meent.proof;
