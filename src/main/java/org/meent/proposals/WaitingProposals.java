package org.meent.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.meent.kernel.Say;
import org.meent.kernel.Waiting;

/** What waits for a member in proposals: a vote, other texts and questions about the own proposal, a text to freeze, a draft to go on with, somebody's proposal to send out. */
@ApplicationScoped
class WaitingProposals implements Waiting {
    private final Proposals proposals;
    private final Say say;

    @Inject
    WaitingProposals(Proposals proposals, Say say) {
        this.proposals = proposals;
        this.say = say;
    }

    @Override
    public List<Matter> forCaller() {
        var lists = proposals.lists();
        var waiting = lists.waiting().stream().map(this::matter);
        var asked = lists.drafts().stream().filter(line -> !line.mine())
                .map(line -> new Matter(say.text("proposals.matter.sponsor"), line.title(), null, say.text("proposals.act.sponsor"), "proposals/write?draft=" + line.ref(), "proposals.place"));
        var goingOn = lists.drafts().stream().filter(line -> line.mine() && line.goesOn() != null)
                .map(line -> new Matter(say.text("proposals.matter.goOn", line.goesOn()), line.title(), null, say.text("proposals.act.goOn"), "proposals/write?draft=" + line.ref(), "proposals.place"));
        // Whom its author asked would rather not, or nobody was asked: it goes out by nobody.
        var alone = lists.drafts().stream().filter(line -> line.mine() && line.quiet() && line.goesOn() == null && !line.title().isEmpty() && proposals.draft(line.ref()).sponsor() == null)
                .map(line -> new Matter(say.text("proposals.matter.alone"), line.title(), null, say.text("proposals.act.ask"), "proposals/write?draft=" + line.ref(), "proposals.place"));
        return Stream.of(waiting, goingOn, alone, asked).flatMap(matters -> matters).toList();
    }

    private Matter matter(ProposalLine line) {
        var kind = switch (line.asks()) {
            case VOTE -> say.text("proposals.matter.vote", line.number());
            case JUDGE -> say.text("proposals.matter.judge", line.toJudge());
            case FREEZE -> say.text("proposals.matter.freeze");
            case ANSWER -> say.text("proposals.matter.answer", line.toAnswer());
        };
        // Other texts and questions have no end of their own while the talk goes on.
        var until = line.phase().isTalk() ? null : line.until();
        var path = switch (line.asks()) {
            case VOTE -> "votes/ballot?vote=" + line.ballot();
            case JUDGE -> "proposals/proposal?number=" + line.number() + "#amendments";
            case FREEZE -> "proposals/proposal?number=" + line.number();
            case ANSWER -> "proposals/proposal?number=" + line.number() + "#talk";
        };
        return new Matter(kind, line.title(), until, ProposalCard.act(line, say), path, "proposals.place");
    }
}
