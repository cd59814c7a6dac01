package org.meent.kernel;

/** How far a mail has come. */
enum MailState {
    /** Waits for its time. */
    PENDING,
    /** A node talks to the server about it; the server does not have it. */
    SENDING,
    /** The server may have it; it is never offered again without the server's own word that it has not. */
    HANDED,
    /** The server took it. */
    SENT,
    /** The server refused it, or it was tried as often as a mail is. */
    FAILED,
    /** Nobody knows whether the server took it. */
    IN_DOUBT
}
