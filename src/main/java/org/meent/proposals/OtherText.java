package org.meent.proposals;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * Another text for a proposal: of its author a version, of somebody else an amendment.
 *
 * @param title the question
 * @param why why the proposal asks it; null leaves that as it is
 * @param body the text
 * @param reason why the text should be another
 * @param effects what it would do; null leaves that as it is
 */
public record OtherText(String title, String why, String body, String reason, List<@Valid @NotNull EffectInput> effects) {}
