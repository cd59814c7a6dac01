package org.meent.members;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * An address between not being signed in and being where one wanted to be.
 *
 * @param path from the root, with its parameters
 */
record Way(String path) {
    static final String SIGN_IN = "/members/sign-in";
    static final String CODE = "/members/code";
    static final String RECOVER = "/members/recover";
    static final String PASSWORD = "/members/password";
    static final String FOUNDING = "/decisions/founding";
    static final String TODAY = "/today";
    private static final int LONGEST = 1000;

    /** The page to sign in on, which afterwards leads to {@code path}. */
    static Way throughSignIn(String path, String query) {
        var to = query == null ? path : path + "?" + query;
        return new Way(to.equals("/") || to.equals(TODAY) || to.length() > LONGEST ? SIGN_IN : SIGN_IN + "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
    }

    /** {@code to} if it is a path of ours, else Today: no link to sign in with leads elsewhere. */
    static Way own(String to) {
        var ours = to != null && to.length() <= LONGEST && to.matches("/[A-Za-z0-9][A-Za-z0-9/_-]*(\\?[\\x21-\\x7E&&[^\\\\]]*)?") && !to.startsWith(SIGN_IN);
        return new Way(ours ? to : TODAY);
    }
}
