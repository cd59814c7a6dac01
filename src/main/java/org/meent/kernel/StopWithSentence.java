package org.meent.kernel;

import java.util.function.Consumer;

/**
 * Hands a refusal to the launcher, which left a {@code Consumer<String>} under the system property
 * {@value #PROPERTY}: it says the sentence and ends the process. Elsewhere the failed deployment is the answer.
 */
final class StopWithSentence {
    static final String PROPERTY = "meent.refused";

    private StopWithSentence() {}

    static void because(DoesNotHold refusal) {
        if (System.getProperties().get(PROPERTY) instanceof Consumer<?> launcher) {
            @SuppressWarnings("unchecked") var sentences = (Consumer<String>) launcher;
            sentences.accept(refusal.getMessage());
        }
        throw refusal;
    }
}
