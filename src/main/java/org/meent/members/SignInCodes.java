package org.meent.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.meent.kernel.Chance;
import org.meent.kernel.Communities;
import org.meent.log.Audit;
import org.meent.log.Ground;
import org.meent.log.Log;

/**
 * Codes on paper for members who cannot sign in: one confidant asks, another confirms and prints. Neither alone can
 * get into somebody's account, and the log tells everyone that it happened. A password is never seen by anyone.
 */
@ApplicationScoped
@Transactional
public class SignInCodes {
    private final Mandates mandates;
    private final MemberStore members;
    private final SignInCodeStore store;
    private final Communities communities;
    private final Chance chance;
    private final Clock clock;
    private final Log log;
    private final Audit audit;

    @Inject
    SignInCodes(Mandates mandates, MemberStore members, SignInCodeStore store, Communities communities, Chance chance, Clock clock, Log log, Audit audit) {
        this.mandates = mandates;
        this.members = members;
        this.store = store;
        this.communities = communities;
        this.chance = chance;
        this.clock = clock;
        this.log = log;
        this.audit = audit;
    }

    /** The mandate by which the caller prints codes, with another confidant. */
    public MandateRow mandate() {
        return mandates.require(Role.CONFIDANT);
    }

    /** The codes that wait for a second confidant. */
    public List<CodeRequestRow> waiting() {
        return store.waiting(mandate().memberId(), clock.instant());
    }

    /**
     * Asks, as a confidant, for a code for another member.
     *
     * @param reason why it is needed, up to 300 characters; confidants see it, the log does not tell it
     * @throws MemberProblems.MandateNeeded if the caller is no confidant
     * @throws MemberProblems.NoSuchMember if there is no such member
     * @throws SignInProblems.NotForYourself if it is the caller
     * @throws SignInProblems.ReasonMissing if no reason is given
     */
    public CodeRequestRow ask(UUID member, String reason) {
        var mandate = mandate();
        var found = members.row(member).orElseThrow(MemberProblems.NoSuchMember::new);
        var code = SignInCode.ask(chance.ref(), found.id(), reason, mandate.memberId(), clock.instant());
        store.add(code);
        audit.write("members.codeAsked", code.ref());
        return waiting().stream().filter(row -> row.ref().equals(code.ref())).findFirst().orElseThrow(SignInProblems.NoSuchCode::new);
    }

    /**
     * Confirms, as another confidant, and gives the code to print; it works once, for a day.
     *
     * @throws MemberProblems.MandateNeeded if the caller is no confidant
     * @throws SignInProblems.NoSuchCode if there is no such request, or it is over
     * @throws SignInProblems.OtherConfidantNeeded if the caller asked for it
     * @throws SignInProblems.NotForYourself if the code is for the caller
     */
    public PrintedCode confirm(UUID ref) {
        var mandate = mandate();
        var request = store.lock(ref).orElseThrow(SignInProblems.NoSuchCode::new);
        var code = PaperCode.from(chance);
        request.confirm(mandate.memberId(), code, clock.instant());
        var member = members.row(request.memberId()).orElseThrow(MemberProblems.NoSuchMember::new);
        var asker = members.row(request.askedBy()).orElseThrow(MemberProblems.NoSuchMember::new);
        log.write("members.codePrinted", Map.of("member", member.ref(), "askedByMember", asker.ref()), Ground.mandate(mandate.role(), mandate.decisionId()));
        return new PrintedCode(member.ref(), member.name(), code.text(), request.endsAt());
    }

    /**
     * Prints a code for one of the first members, while the community is being founded: who may found it says the founding.
     *
     * @throws MemberProblems.FoundedAlready if it has been founded: from then on two confidants print codes
     * @throws MemberProblems.NoSuchMember if there is no such member
     */
    public PrintedCode printFor(UUID member) {
        if (communities.current().founded()) throw new MemberProblems.FoundedAlready();
        return printForFirst(member);
    }

    /**
     * Prints further codes for the first members, for as long as none of them has got in: whoever lost the page with
     * the first codes, or let their day go by, would else have founded what nobody can enter. Earlier ones stay good.
     *
     * @return none once one of them got in, or before the founding
     */
    public List<PrintedCode> printAgain() {
        if (!communities.current().founded() || store.someFounderGotIn()) return List.of();
        return store.founders().stream().map(this::printForFirst).toList();
    }

    private PrintedCode printForFirst(UUID member) {
        var found = members.row(member).orElseThrow(MemberProblems.NoSuchMember::new);
        var code = PaperCode.from(chance);
        var founding = SignInCode.atFounding(chance.ref(), found.id(), code, clock.instant());
        store.add(founding);
        log.write("members.foundingCodePrinted", Map.of("member", found.ref()), Ground.start());
        return new PrintedCode(found.ref(), found.name(), code.text(), founding.endsAt());
    }
}
