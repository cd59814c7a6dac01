package org.meent.decisions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.meent.decisions.FoundingDraft.FirstCircle;
import org.meent.decisions.FoundingDraft.Person;
import org.meent.decisions.FoundingDraft.Task;
import org.meent.kernel.Mend;
import org.meent.kernel.Problem;
import org.meent.kernel.Say;
import org.meent.rules.RuleKey;
import org.meent.rules.RuleProposal;
import org.meent.rules.Rulebook;

/** Step 4 of the founding: the first decision as a letter, and what can be changed in it. */
@Named
@RequestScoped
public class FoundingTermsPage {
    private static final long USUAL_MONTHS = 12;
    private static final int EMPTY_ROWS = 2;
    private final Founding founding;
    private final Rulebook rulebook;
    private final Clock clock;
    private final Say say;
    private final Map<String, String> errors = new HashMap<>();
    private FoundingDraft draft;

    @Inject
    FoundingTermsPage(Founding founding, Rulebook rulebook, Clock clock, Say say) {
        this.founding = founding;
        this.rulebook = rulebook;
        this.clock = clock;
        this.say = say;
    }

    /** Keeps who may do what. */
    public void keepTasks() {
        var tasks = new ArrayList<Task>();
        for (var role : founding.roles().keySet()) {
            var holders = values("holders-" + role);
            if (!holders.isEmpty()) tasks.add(new Task(role, holders, number("months-" + role)));
        }
        kept(() -> founding.give(code(), tasks));
    }

    /** Keeps which circles there will be; rows without a name are none. */
    public void keepCircles() {
        var names = values("circle");
        var purposes = values("purpose");
        var circles = new ArrayList<FirstCircle>();
        for (int i = 0; i < names.size(); i++) {
            var purpose = i < purposes.size() ? purposes.get(i).strip() : "";
            if (!names.get(i).isBlank()) circles.add(new FirstCircle(names.get(i).strip(), purpose));
        }
        kept(() -> founding.form(code(), circles));
    }

    /** Keeps what the rules will say. */
    public void keepRules() {
        var rules = new HashMap<String, Long>();
        for (var rule : rulebook.proposals(Map.of())) rules.put(rule.key().name(), amount(rule.key()));
        kept(() -> founding.set(code(), rules));
    }

    private void kept(Runnable act) {
        if (!errors.isEmpty()) return;
        try {
            act.run();
            FoundingPage.seeStep(4);
        } catch (Problem problem) {
            errors.put(problem.field(), say.problem(problem));
        }
    }

    private long amount(RuleKey key) {
        try {
            return rulebook.read(key, parameter(key.name()));
        } catch (Problem problem) {
            errors.put(key.name(), say.problem(problem));
            return 0;
        }
    }

    /** The number in a field; what is none is an error at that field. */
    private long number(String field) {
        var typed = parameter(field).strip();
        if (typed.matches("[0-9]{1,9}")) return Long.parseLong(typed);
        errors.put(field, say.text("decisions.problem.notANumber"));
        return 0;
    }

    /**
     * A role and who will have it.
     *
     * @param role its key
     * @param title what it is called
     * @param what what it is for
     * @param months for how long, as it stands in the field
     * @param error what is wrong with it, or null
     * @param people who may be chosen
     */
    public record RoleChoice(String role, String title, String what, String months, String error, List<PersonChoice> people) {}

    /**
     * A member who may be chosen.
     *
     * @param name the name
     * @param email the address
     * @param chosen whether chosen
     */
    public record PersonChoice(String name, String email, boolean chosen) {}

    /** The roles, each with the members who may have it. */
    public List<RoleChoice> getRoles() {
        return founding.roles().entrySet().stream().map(role -> choice(role.getKey(), role.getValue())).toList();
    }

    private RoleChoice choice(String role, String words) {
        var task = draft().tasks().stream().filter(one -> one.role().equals(role)).findFirst();
        var holders = isSent("tasks") ? values("holders-" + role) : task.map(Task::holders).orElse(List.of());
        var months = isSent("tasks") ? parameter("months-" + role) : String.valueOf(task.map(Task::months).orElse(USUAL_MONTHS));
        var people = draft().people().stream().map(person -> new PersonChoice(person.name(), person.email(), holders.contains(person.email()))).toList();
        var error = errors.containsKey(role) ? errors.get(role) : errors.get("months-" + role);
        return new RoleChoice(role, say.text(words), say.text(words + ".what"), months, error, people);
    }

    /** The circles, and empty rows for more. */
    public List<FirstCircle> getCircleRows() {
        var rows = new ArrayList<FirstCircle>();
        if (isSent("circles")) {
            var purposes = values("purpose");
            values("circle").forEach(name -> rows.add(new FirstCircle(name, rows.size() < purposes.size() ? purposes.get(rows.size()) : "")));
        } else {
            rows.addAll(draft().circles());
            for (int i = 0; i < EMPTY_ROWS; i++) rows.add(new FirstCircle("", ""));
        }
        return rows;
    }

    /**
     * A rule and its field.
     *
     * @param rule the rule
     * @param value what stands in the field
     * @param hint what may stand there
     * @param error what is wrong with it, or null
     */
    public record RuleField(RuleProposal rule, String value, String hint, String error) {}

    /** The rules with their fields. */
    public List<RuleField> getRules() {
        return rulebook.proposals(draft().rules()).stream().map(rule -> new RuleField(rule,
                isSent("rules") ? parameter(rule.key().name()) : rule.typed(),
                say.text("decisions.founding.rules.range", rule.least(), rule.most()), errors.get(rule.key().name()))).toList();
    }

    /**
     * A line of the letter.
     *
     * @param title what may be done
     * @param names who may
     * @param until until when
     */
    public record TaskLine(String title, String names, String until) {}

    /** Who may do what, as the letter says it. */
    public List<TaskLine> getTasks() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of(draft().zone()));
        return draft().tasks().stream().map(task -> new TaskLine(say.text(founding.roles().get(task.role())),
                joined(task.holders().stream().map(this::name).toList()),
                say.text("decisions.founding.until", say.date(today.plusMonths(task.months()))))).toList();
    }

    /** The names of the circles, as the letter says them. */
    public String getCircles() {
        return joined(draft().circles().stream().map(FirstCircle::name).toList()) + ".";
    }

    /** How many rules there are, and how many differ from what is proposed. */
    public String getRulesSentence() {
        return say.text("decisions.founding.rulesSentence", rulebook.proposals(Map.of()).size(), draft().rules().size());
    }

    /** The words of the link to the rules. */
    public String getReadRules() {
        return say.text("decisions.founding.readRules", rulebook.proposals(Map.of()).size());
    }

    /** The line above the letter. */
    public String getDateline() {
        return say.text("decisions.founding.dateline", LocalDate.ofInstant(clock.instant(), ZoneId.of(draft().zone())).getYear() + "-01");
    }

    /** The words of the last button. */
    public String getFoundWord() {
        return say.text("decisions.founding.found", draft().name());
    }

    /** What is wrong, by field. */
    public Map<String, String> getErrors() {
        return errors;
    }

    /** What is not right about the circles together, said at the first of them; else the empty text. */
    public String circleError(int index) {
        return index == 0 ? errors.getOrDefault("circles", "") : "";
    }

    /** What is not right yet, each with the way to its field, which has the name of the error. */
    public List<Mend> getToMend() {
        return errors.entrySet().stream().map(error -> new Mend(error.getValue(), error.getKey().equals("circles") ? "circle-0" : error.getKey())).toList();
    }

    private String name(String email) {
        return draft().people().stream().filter(person -> person.email().equals(email)).map(Person::name).findFirst().orElse(email);
    }

    private String joined(List<String> names) {
        if (names.size() < 2) return String.join("", names);
        return String.join(", ", names.subList(0, names.size() - 1)) + " " + say.text("decisions.founding.and") + " " + names.get(names.size() - 1);
    }

    private FoundingDraft draft() {
        if (draft == null) draft = founding.draft(code());
        return draft;
    }

    private static boolean isSent(String form) {
        return !parameter(form).isEmpty();
    }

    private static String parameter(String name) {
        var value = server().getRequestParameterMap().get(name);
        return value == null ? "" : value;
    }

    private static List<String> values(String name) {
        var values = server().getRequestParameterValuesMap().get(name);
        return values == null ? List.of() : List.of(values);
    }

    private static String code() {
        return FoundingCookie.in(server()).code();
    }

    private static ExternalContext server() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
