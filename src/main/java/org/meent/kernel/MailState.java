package org.meent.kernel;

/** How far a mail has come. */
public enum MailState {
    /** Waits for its time. */
    PENDING("underWay", "ring"),
    /** A node talks to the server about it; the server does not have it. */
    SENDING("underWay", "ring"),
    /** The server may have it; it is never offered again without the server's own word that it has not. */
    HANDED("underWay", "ring"),
    /** The server took it. */
    SENT("sent", "disc-check"),
    /** The server refused it, or it was tried as often as a mail is. */
    FAILED("failed", "cross"),
    /** Nobody knows whether the server took it. */
    IN_DOUBT("inDoubt", "half-disc");

    private final String word;
    private final String shape;

    MailState(String word, String shape) {
        this.word = word;
        this.shape = shape;
    }

    /** The key of what readers are told: all that is not over is one thing to them. */
    public String wordKey() {
        return "kernel.mail.state." + word;
    }

    /** The shape that goes with the word. */
    public String shape() {
        return shape;
    }
}
