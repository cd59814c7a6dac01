package org.meent.proposals;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.meent.decisions.EffectKind;
import org.meent.kernel.EffectField;
import org.meent.kernel.JustDone;
import org.meent.kernel.Mend;
import org.meent.kernel.Problem;
import org.meent.kernel.Say;
import org.meent.votes.VoteMethod;

/**
 * Writing: a draft, or another text for a proposal that has gone out. What was typed is kept with the form, whatever
 * button is pressed; of a draft it is stored, too.
 */
@Named
@RequestScoped
public class WritePage {
    private static final List<String> TYPED = List.of("title", "why", "body", "sponsor", "reason");
    private final Proposals proposals;
    private final Drafts drafts;
    private final Talk talk;
    private final Freezing freezing;
    private final Say say;
    private final HttpServletRequest request;
    private DraftRow draft;
    private ProposalRow proposal;
    private Problem problem;

    @Inject
    WritePage(Proposals proposals, Drafts drafts, Talk talk, Freezing freezing, Say say, HttpServletRequest request) {
        this.proposals = proposals;
        this.drafts = drafts;
        this.talk = talk;
        this.freezing = freezing;
        this.say = say;
        this.request = request;
    }

    /** Reads the draft, or the proposal for which another text is written. */
    public void load() {
        if (number().isEmpty()) getDraftRow();
        else proposal();
    }

    /**
     * An effect as it stands in the form.
     *
     * @param index its place, from 0
     * @param kind its kind
     * @param title its kind in words
     * @param fields what is filled in
     */
    public record EffectForm(int index, String kind, String title, List<FieldForm> fields) {}

    /**
     * A field of an effect as it stands in the form.
     *
     * @param id its name in the form
     * @param field what is asked
     * @param text what stands in it
     * @param wrong what is not right about it, or the empty text
     */
    public record FieldForm(String id, EffectField field, String text, String wrong) {
        /** The kind of input: choice, text, day, number or line. */
        public String input() {
            return switch (field.kind()) {
                case CHOICE -> "choice";
                case TEXT -> "text";
                case DAY -> "day";
                case NUMBER -> "number";
                case LINE, MEMBER -> "line";
            };
        }
    }

    /** The effects in the form: as they were typed, else as they are kept. */
    public List<EffectForm> getEffects() {
        var kinds = getKinds();
        var forms = new ArrayList<EffectForm>();
        for (var effect : typedEffects()) {
            var index = forms.size();
            var fields = proposals.effectFields(effect.kind(), effect.values()).stream()
                    .map(field -> new FieldForm(id(index, field.name()), field, effect.values().getOrDefault(field.name(), field.text()), wrong(index, field.name()))).toList();
            forms.add(new EffectForm(index, effect.kind(), kinds.stream().filter(kind -> kind.kind().equals(effect.kind())).map(EffectKind::words).findFirst().orElse(""), fields));
        }
        return forms;
    }

    private static String id(int index, String field) {
        return "effect-" + index + "-" + field;
    }

    private List<EffectInput> typedEffects() {
        if (!isSent()) return number().isEmpty() ? getDraftRow().effects() : proposals.effectsOf(number());
        var removed = request.getParameter("remove");
        var effects = new ArrayList<EffectInput>();
        for (var i = 0; request.getParameter("effect-" + i) != null; i++) {
            var kind = request.getParameter("effect-" + i);
            if (String.valueOf(i).equals(removed)) continue;
            var values = new HashMap<String, String>();
            var start = "effect-" + i + "-";
            request.getParameterMap().forEach((name, value) -> {
                if (name.startsWith(start)) values.put(name.substring(start.length()), value[0]);
            });
            effects.add(new EffectInput(kind, values));
        }
        var added = request.getParameter("add") == null ? "" : typed("kind");
        if (!added.isEmpty()) effects.add(new EffectInput(added, Map.of()));
        return effects;
    }

    /** The kinds of effects that can be added. */
    public List<EffectKind> getKinds() {
        return proposals.effectKinds();
    }

    /** What stands in a field of this name. */
    public String text(String field) {
        if (isSent()) return typed(field);
        if (number().isEmpty()) {
            return switch (field) {
                case "title" -> getDraftRow().title();
                case "why" -> getDraftRow().why();
                case "body" -> getDraftRow().body();
                case "sponsor" -> getDraftRow().sponsor() == null ? "" : getDraftRow().sponsor().name();
                default -> "";
            };
        }
        return switch (field) {
            case "title" -> proposal().line().title();
            case "why" -> proposal().why();
            case "body" -> proposal().body();
            default -> "";
        };
    }

    /** Whether consent is chosen. */
    public boolean isConsent() {
        return isSent() ? typed("method").equals("CONSENT") : getDraftRow().method() == VoteMethod.CONSENT;
    }

    /** Whether the author keeps quiet. */
    public boolean isQuiet() {
        return isSent() ? !typed("quiet").isEmpty() : getDraftRow().quiet();
    }

    /** Keeps the draft as it stands. */
    public String keep() {
        return attempt(() -> {
            proposals.save(ref(), form());
            return "/proposals/write?faces-redirect=true&draft=" + ref() + "&done=kept";
        });
    }

    /** Keeps of the draft what can be kept so far; another text than a draft is kept with the form alone. */
    public void keepSoFar() {
        if (!number().isEmpty()) return;
        var typed = form();
        draft = drafts.keepSoFar(ref(), typed);
    }

    /** Keeps the draft and sends it out, or asks whoever is to send it. */
    public String send() {
        return attempt(() -> {
            proposals.save(ref(), form());
            try {
                return "/proposals/proposal?faces-redirect=true&done=sent&number=" + proposals.submit(ref()).line().number();
            } catch (ProposalProblems.SponsorNeeded asked) {
                return "/proposals/write?faces-redirect=true&draft=" + ref() + "&done=asked";
            }
        });
    }

    /** Throws the draft away. */
    public String discard() {
        proposals.discard(ref());
        return "/proposals/all?faces-redirect=true";
    }

    /** Agrees to send somebody's draft out, and does. */
    public String sponsor() {
        return attempt(() -> {
            proposals.sponsor(ref(), typed("read"));
            return "/proposals/proposal?faces-redirect=true&done=sent&number=" + proposals.submit(ref()).line().number();
        });
    }

    /** Would rather not send it out. */
    public String decline() {
        proposals.decline(ref());
        return "/proposals/all?faces-redirect=true";
    }

    /** Proposes, or writes, the other text. */
    public String propose() {
        return attempt(() -> {
            var other = new OtherText(typed("title"), typed("why"), typed("body"), typed("reason"), typedEffects());
            var revises = proposal().may("REVISE");
            var begins = proposal().may("NEW_ROUND");
            if (revises) talk.revise(number(), other);
            else if (begins) freezing.newRound(number(), other);
            else talk.amend(number(), other);
            return "/proposals/proposal?faces-redirect=true&done=" + (revises ? "revised" : begins ? "round" : "amended") + "&number=" + number();
        });
    }

    private String attempt(java.util.function.Supplier<String> act) {
        try {
            return act.get();
        } catch (Problem refused) {
            problem = refused;
            if (isOwn()) keepSoFar();
            return null;
        }
    }

    private DraftForm form() {
        return new DraftForm(typed("title"), typed("why"), typed("body"), getDraftRow().language(), isConsent() ? "CONSENT" : "MAJORITY", isQuiet(), isQuiet() ? typed("sponsor") : "", typedEffects());
    }

    /** What is not right yet, each with the way to its field. */
    public List<Mend> getToMend() {
        return Mend.of(problem, say, problem == null ? Map.of() : Map.of(problem.field(), problem.place() < 0 ? problem.field() : id(problem.place(), problem.field())));
    }

    /** What is not right about the field of this name, or the empty text. */
    public String wrong(String field) {
        return wrong(-1, field);
    }

    private String wrong(int index, String field) {
        return problem != null && problem.place() == index && problem.field().equals(field) ? say.problem(problem) : "";
    }

    /** Whether something was typed that stands there still. */
    public boolean isKept() {
        return isSent() && (!typedEffects().isEmpty() || TYPED.stream().anyMatch(field -> !typed(field).isBlank()));
    }

    /** Who is asked to send it out, and what that member said so far; or the empty text. */
    public String getSponsoring() {
        var row = getDraftRow();
        if (!row.quiet()) return "";
        if (row.sponsor() == null) return isSent() ? "" : say.text("proposals.sponsor.nobody");
        return say.text(row.sponsored() ? "proposals.sponsor.agreed" : "proposals.sponsor.asked", row.sponsor().name());
    }

    /** Who would decide, in a sentence; while an effect is not filled in, that this is not known yet. */
    public String getRoute() {
        if (typedEffects().size() > getDraftRow().effects().size()) return say.text("proposals.draft.route.notYet");
        return say.text("proposals.draft.route." + getDraftRow().width(), getDraftRow().circle() == null ? "" : getDraftRow().circle());
    }

    /** What was done just now, or null. */
    public String getMessage() {
        if (problem != null) return null;
        return switch (JustDone.of(request).what()) {
            case "kept" -> say.text("proposals.done.kept");
            case "asked" -> getDraftRow().sponsor() == null ? null : say.text("proposals.done.asked", getDraftRow().sponsor().name());
            default -> null;
        };
    }

    /** The title of the page. */
    public String getTitle() {
        if (number().isEmpty()) return say.text(getDraftRow().mine() ? "proposals.write" : "proposals.sponsoring");
        return say.text(proposal().may("REVISE") ? "proposals.write.version" : proposal().may("NEW_ROUND") ? "proposals.write.round" : "proposals.write.other");
    }

    /** Whether it is a draft of the reader's own. */
    public boolean isOwn() {
        return number().isEmpty() && getDraftRow().mine();
    }

    /** Whether the reader is asked to send it out. */
    public boolean isAsked() {
        return number().isEmpty() && !getDraftRow().mine();
    }

    /** Whether the reason is asked for. */
    public boolean isAmending() {
        return !number().isEmpty() && !proposal().may("REVISE") && !proposal().may("NEW_ROUND");
    }

    /** The draft, or null. */
    public DraftRow getDraftRow() {
        if (draft == null) draft = proposals.draft(ref());
        return draft;
    }

    private ProposalRow proposal() {
        if (proposal == null) proposal = proposals.one(number());
        return proposal;
    }

    private boolean isSent() {
        return request.getMethod().equals("POST");
    }

    private String typed(String field) {
        var value = request.getParameter(field);
        return value == null ? "" : value;
    }

    private UUID ref() {
        try {
            return UUID.fromString(typed("draft"));
        } catch (IllegalArgumentException e) {
            throw new ProposalProblems.NoSuchProposal();
        }
    }

    private String number() {
        return typed("number");
    }
}
