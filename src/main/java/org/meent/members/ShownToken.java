package org.meent.members;

/**
 * A new key: this is the only time that its text is readable.
 *
 * @param key what it is and how long it works
 * @param text what the program sends
 */
public record ShownToken(TokenRow key, String text) {
    /** Says nothing: keys do not belong in a log. */
    @Override
    public String toString() {
        return "ShownToken[…]";
    }
}
