package org.meent.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.meent.kernel.Say;
import org.meent.kernel.Waiting;

/** The codes that another confidant asked for: somebody stands outside until the caller confirms. */
@ApplicationScoped
class CodesToConfirm implements Waiting {
    private final Mandates mandates;
    private final SignInCodes codes;
    private final Say say;

    @Inject
    CodesToConfirm(Mandates mandates, SignInCodes codes, Say say) {
        this.mandates = mandates;
        this.codes = codes;
        this.say = say;
    }

    @Override
    public List<Matter> forCaller() {
        var mandate = mandates.held(Role.CONFIDANT);
        if (mandate.isEmpty()) return List.of();
        // What one asked for oneself, and what is for oneself, takes another confidant.
        return codes.waiting().stream().filter(code -> !code.askedByMe() && !code.memberRef().equals(mandate.get().memberRef())).map(this::matter).toList();
    }

    private Matter matter(CodeRequestRow code) {
        return new Matter(say.text("members.codeWaits"), say.text("members.codeWaits.title", code.memberName(), code.askedByName()), code.endsAt(),
                say.text("members.codeWaits.act"), "members/print-code", "members.people");
    }
}
