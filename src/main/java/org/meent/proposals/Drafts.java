package org.meent.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import org.meent.decisions.ProposedEffects;
import org.meent.kernel.Caller;
import org.meent.kernel.Problem;

/**
 * Drafts that are not right yet: who leaves the page loses nothing that can be kept. Each part is kept by itself, so
 * that what is refused takes nothing else along.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class Drafts {
    private final Proposals proposals;
    private final ProposedEffects effects;
    private final Caller caller;

    @Inject
    Drafts(Proposals proposals, ProposedEffects effects, Caller caller) {
        this.proposals = proposals;
        this.effects = effects;
        this.caller = caller;
    }

    /**
     * Keeps of what was typed what can be kept by now: the words, and each effect that is complete. Nobody new is asked to
     * send it out: that is for whoever keeps or sends the whole.
     *
     * @throws ProposalProblems.NoSuchProposal if the caller did not write such a draft
     */
    public DraftRow keepSoFar(UUID ref, DraftForm typed) {
        caller.memberId();
        if (!proposals.draft(ref).mine()) throw new ProposalProblems.NoSuchProposal();
        tried(ref, new DraftForm(typed.title(), typed.why(), typed.body(), typed.language(), typed.method(), typed.quiet(), null, null));
        if (typed.effects() != null) tried(ref, new DraftForm(null, null, null, null, null, null, null, complete(typed.effects())));
        return proposals.draft(ref);
    }

    private void tried(UUID ref, DraftForm part) {
        try {
            proposals.save(ref, part);
        } catch (Problem notYet) {
            // The part stays as it was; whoever sends the whole is told why.
        }
    }

    private List<EffectInput> complete(List<EffectInput> inputs) {
        return inputs.stream().filter(this::isComplete).toList();
    }

    private boolean isComplete(EffectInput input) {
        try {
            effects.read(input.kind(), input.values());
            return true;
        } catch (Problem notYet) {
            return false;
        }
    }
}
