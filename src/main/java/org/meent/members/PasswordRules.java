package org.meent.members;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.matchers.Dictionary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.meent.kernel.Communities;

/**
 * What a password must be: long enough, and not among the first that somebody would guess (NIST SP 800-63B, 5.1.1.2).
 * No signs are asked for, and none are refused.
 */
@ApplicationScoped
class PasswordRules {
    /** The least number of characters. */
    static final int SHORTEST = 15;
    /** The most, so that a request cannot keep the machine busy. */
    static final int LONGEST = 128;
    /** On the scale of zxcvbn, 0 to 4: a guesser who has the hash needs 10 to the power of 8 guesses or more. */
    private static final int LEAST_SCORE = 3;
    private static final int WORTH_NAMING = 3;
    private final Communities communities;
    private final Zxcvbn guesser;

    @Inject
    PasswordRules(Communities communities, FourWords words) {
        this.communities = communities;
        try {
            guesser = new ZxcvbnBuilder().dictionaries(StandardDictionaries.loadAllDictionaries()).dictionary(new Dictionary("dutch", words.all()))
                    .keyboards(StandardKeyboards.loadAllKeyboards()).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Refuses a password that the member should not have.
     *
     * @throws SignInProblems.PasswordTooShort if it has fewer than {@value #SHORTEST} characters
     * @throws SignInProblems.PasswordTooLong if it has more than {@value #LONGEST}
     * @throws SignInProblems.PasswordOfLocalWords if too little is left of it without the member's and the community's names
     * @throws SignInProblems.PasswordEasyToGuess if it is common, known from a breach, or a pattern
     */
    void check(String password, MemberRow member) {
        if (password == null || password.codePointCount(0, password.length()) < SHORTEST) throw new SignInProblems.PasswordTooShort(SHORTEST);
        if (password.length() > LONGEST) throw new SignInProblems.PasswordTooLong(LONGEST);
        var local = localWords(member);
        if (without(local, password).length() < SHORTEST / 2) throw new SignInProblems.PasswordOfLocalWords();
        if (guesser.measure(password, local).getScore() < LEAST_SCORE) throw new SignInProblems.PasswordEasyToGuess();
    }

    private List<String> localWords(MemberRow member) {
        var community = communities.current();
        var texts = String.join(" ", member.name(), member.email().replaceAll("[@._+-]", " "), community.name(), community.place(), "Meent");
        return Arrays.stream(texts.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).filter(word -> word.length() >= WORTH_NAMING).distinct()
                .sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }

    private static String without(List<String> words, String password) {
        var left = password.toLowerCase(Locale.ROOT);
        for (var word : words) left = left.replace(word, "");
        return left.replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
