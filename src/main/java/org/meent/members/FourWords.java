package org.meent.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.meent.kernel.Chance;

/** Passwords that can be remembered: four words drawn from a list of ordinary Dutch words, some 43 bits together. */
@ApplicationScoped
class FourWords {
    private static final String LIST = "words_nl.txt";
    private static final int COUNT = 4;
    private final Chance chance;
    private final List<String> words;

    @Inject
    FourWords(Chance chance) {
        this.chance = chance;
        try (var in = new BufferedReader(new InputStreamReader(FourWords.class.getResourceAsStream(LIST), StandardCharsets.UTF_8))) {
            words = in.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(String::strip).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Four words, each drawn from the whole list. */
    String draw() {
        return IntStream.range(0, COUNT).mapToObj(i -> words.get(chance.below(words.size()))).collect(Collectors.joining("-"));
    }

    /** The list. */
    List<String> all() {
        return words;
    }
}
