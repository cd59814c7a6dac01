package org.meent.decisions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.meent.kernel.Communities;
import org.meent.kernel.Mend;
import org.meent.kernel.Problem;
import org.meent.kernel.Say;

/** The founding in four steps: the code, the name, the members, the first decision. */
@Named
@RequestScoped
public class FoundingPage {
    private static final String PAGE = "/decisions/founding?step=";
    private static final List<String> STEPS = List.of("code", "name", "people", "decision");
    private final Founding founding;
    private final Communities communities;
    private final Say say;
    private final Form form = new Form();
    private final Map<String, String> errors = new HashMap<>();
    private String codeNow;
    private FoundingDraft draft;
    private Founded founded;

    @Inject
    FoundingPage(Founding founding, Communities communities, Say say) {
        this.founding = founding;
        this.communities = communities;
        this.say = say;
    }

    /** Shows the step of the address; without the code there is only the first. */
    public void open() {
        if (communities.current().founded()) seeOther("/members/sign-in");
        else if (step() > 1 && !founding.opensWith(code())) seeStep(1);
        else if (step() > 1) form.fillFrom(draft());
    }

    /** Step 1: the code from the screen. */
    public void enter() {
        if (founding.opensWith(form.code)) {
            new FoundingCookie(FoundingCode.plain(form.code)).giveTo(server());
            seeStep(2);
        } else {
            errors.put("code", say.problem(new DecisionProblems.WrongCode()));
        }
    }

    /** Step 2: what the community is called, and where and when its days are. */
    public void call() {
        if (tried(() -> founding.call(code(), form.name, form.place, form.language, form.zone))) seeStep(3);
    }

    /** Step 3: one more member. */
    public void add() {
        if (tried(() -> founding.add(code(), form.person, form.email))) seeStep(3);
    }

    /** Step 3: one member less. */
    public void remove(String email) {
        if (tried(() -> founding.remove(code(), email))) seeStep(3);
    }

    /** Step 3: these are all. */
    public void peopleDone() {
        var oneMore = !form.person.isBlank() || !form.email.isBlank();
        if (oneMore && !tried(() -> founding.add(code(), form.person, form.email))) return;
        if (tried(() -> founding.peopleAreEnough(code()))) seeStep(4);
    }

    /** Step 4: founds the community; the codes are on the page that answers, and nowhere else. */
    public void found() {
        if (tried(() -> founded = founding.found(code()))) new FoundingCookie("").giveTo(server());
    }

    /** Sends the browser to a step, so that reloading the page repeats nothing. */
    static void seeStep(int step) {
        seeOther(PAGE + step);
    }

    private static void seeOther(String path) {
        try {
            server().redirect(server().getRequestContextPath() + path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean tried(Runnable act) {
        try {
            act.run();
            return true;
        } catch (Problem problem) {
            errors.put(problem.field().isEmpty() ? "all" : problem.field(), say.problem(problem));
            return false;
        }
    }

    /** The part of the page that is shown: a step, or what step 4 lets one change. */
    public String getPart() {
        var edit = parameter("edit");
        if (step() == 4 && List.of("tasks", "circles", "rules").contains(edit)) return edit;
        return STEPS.get(step() - 1);
    }

    /** The steps with where each of them stands. */
    public List<Step> getSteps() {
        return IntStream.rangeClosed(1, STEPS.size())
                .mapToObj(n -> new Step(say.text("decisions.founding.step." + STEPS.get(n - 1)), n < step() ? "done" : n == step() ? "now" : "later"))
                .toList();
    }

    /**
     * One of the steps.
     *
     * @param word what it is about
     * @param state {@code done}, {@code now} or {@code later}
     */
    public record Step(String word, String state) {}

    /** Which step of how many. */
    public String getEyebrow() {
        return say.text("decisions.founding.stepOf", step(), STEPS.size());
    }

    /** The title of this part. */
    public String getTitle() {
        return say.text(founded == null ? "decisions.founding." + getPart() + ".title" : "decisions.founding.done.title");
    }

    /** What was filled in so far. */
    public FoundingDraft getDraft() {
        return draft();
    }

    /** The first of them, who fills this in; nobody yet if there is none. */
    public String getMe() {
        return draft().people().isEmpty() ? "" : draft().people().get(0).email();
    }

    /** How many there are, in one sentence. */
    public String getPeopleLead() {
        return say.text("decisions.founding.people.lead", draft().people().size());
    }

    /** Initials of a name. */
    public String initials(String name) {
        var words = name.strip().split("\\s+");
        var last = words.length == 1 ? "" : words[words.length - 1].substring(0, 1);
        return (words[0].substring(0, Math.min(1, words[0].length())) + last).toUpperCase(say.getLocale());
    }

    /** The community that was founded just now, or null. */
    public Founded getFounded() {
        return founded;
    }

    /** Whether it was founded just now. */
    public boolean isDone() {
        return founded != null;
    }

    /** Until when a code counts, in words. */
    public String until(org.meent.members.PrintedCode code) {
        return say.moment(code.endsAt());
    }

    /** The address where one signs in with a code. */
    public String getAddress() {
        var request = server();
        var port = request.getRequestServerPort();
        return request.getRequestServerName() + (port == 80 || port == 443 ? "" : ":" + port) + "/members/code";
    }

    /** Both languages. */
    public List<SelectItem> getLanguages() {
        return List.of(new SelectItem("nl", say.text("decisions.founding.nl")), new SelectItem("en", say.text("decisions.founding.en")));
    }

    /** The time zones of the world by their cities, those of Europe first. */
    public List<SelectItem> getZones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
                .sorted(Comparator.comparing((String zone) -> !zone.startsWith("Europe/")).thenComparing(FoundingPage::city))
                .map(zone -> new SelectItem(zone, city(zone)))
                .toList();
    }

    private static String city(String zone) {
        return zone.substring(zone.indexOf('/') + 1).replace('_', ' ').replace("/", ", ");
    }

    /** What is filled in now. */
    public Form getForm() {
        return form;
    }

    /** What is wrong, by field. */
    public Map<String, String> getErrors() {
        return errors;
    }

    /** What is not right yet, each with the way to its field. */
    public List<Mend> getToMend() {
        var name = step() == 3 ? "form:person:input" : "form:name:input";
        var fields = Map.of("code", "form:code:input", "name", name, "place", "form:place:input", "language", "form:language:input", "zone", "form:zone:input",
                "email", "form:email:input");
        return errors.entrySet().stream().map(error -> new Mend(error.getValue(), fields.getOrDefault(error.getKey(), ""))).toList();
    }

    private FoundingDraft draft() {
        if (draft == null) draft = founding.draft(code());
        return draft;
    }

    private String code() {
        if (codeNow == null) codeNow = FoundingCookie.in(server()).code();
        return codeNow;
    }

    private static int step() {
        var step = parameter("step");
        return step.matches("[1-4]") ? Integer.parseInt(step) : 1;
    }

    private static String parameter(String name) {
        var value = server().getRequestParameterMap().get(name);
        return value == null ? "" : value;
    }

    private static ExternalContext server() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    /** What the steps ask. */
    public static class Form {
        private String code = "";
        private String name = "";
        private String place = "";
        private String language = "nl";
        private String zone = "Europe/Amsterdam";
        private String person = "";
        private String email = "";

        Form() {}

        void fillFrom(FoundingDraft draft) {
            name = draft.name();
            place = draft.place();
            language = draft.language();
            zone = draft.zone();
        }

        /** The code from the screen. */
        public String getCode() {
            return code;
        }

        /** For the field. */
        public void setCode(String code) {
            this.code = text(code);
        }

        /** What the community is called. */
        public String getName() {
            return name;
        }

        /** For the field. */
        public void setName(String name) {
            this.name = text(name);
        }

        /** Where it is. */
        public String getPlace() {
            return place;
        }

        /** For the field. */
        public void setPlace(String place) {
            this.place = text(place);
        }

        /** Its first language. */
        public String getLanguage() {
            return language;
        }

        /** For the field. */
        public void setLanguage(String language) {
            this.language = text(language);
        }

        /** The time zone of its days. */
        public String getZone() {
            return zone;
        }

        /** For the field. */
        public void setZone(String zone) {
            this.zone = text(zone);
        }

        /** The name of one more member. */
        public String getPerson() {
            return person;
        }

        /** For the field. */
        public void setPerson(String person) {
            this.person = text(person);
        }

        /** The address of one more member. */
        public String getEmail() {
            return email;
        }

        /** For the field. */
        public void setEmail(String email) {
            this.email = text(email);
        }

        private static String text(String typed) {
            return typed == null ? "" : typed;
        }
    }
}
