package org.meent.proposals;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * What a draft becomes. What is null stays as it is.
 *
 * @param title the question
 * @param why why it is asked
 * @param body the text
 * @param language {@code nl} or {@code en}
 * @param method {@code MAJORITY} or {@code CONSENT}
 * @param quiet whether the author keeps quiet
 * @param sponsor who is asked to send it out: name or ref; empty for nobody
 * @param effects what it would do
 */
public record DraftForm(String title, String why, String body, String language, String method, Boolean quiet, String sponsor, List<@Valid @NotNull EffectInput> effects) {}
