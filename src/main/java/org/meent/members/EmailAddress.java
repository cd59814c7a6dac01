package org.meent.members;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address to sign in with; capitals make no difference.
 *
 * @param text 3 to 254 characters (RFC 5321, 4.5.3.1.3), ASCII, so that every database folds it alike
 */
record EmailAddress(String text) {
    static final int LONGEST = 254;
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7E&&[^@,;<>()\"\\\\]]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+");

    EmailAddress {
        text = Line.of(text);
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) throw new MemberProblems.NotAnAddress();
    }

    /** The form in which two addresses are the same. */
    String lower() {
        return lower(text);
    }

    /** Any text folded like an address, for looking one up that may not be one. */
    static String lower(String typed) {
        return Line.of(typed).toLowerCase(Locale.ROOT);
    }
}
