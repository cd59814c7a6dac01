package org.meent.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.meent.kernel.Say;
import org.meent.members.MandateRow;
import org.meent.members.Mandates;

/** Help: who helps, and short answers to what is asked most. */
@Named
@RequestScoped
public class HelpPage {
    private static final List<String> QUESTIONS = List.of("book", "move", "giveBack", "signIn", "letters", "language", "program", "mandate");
    private final Mandates mandates;
    private final Say say;
    private List<MandateRow> held;

    @Inject
    HelpPage(Mandates mandates, Say say) {
        this.mandates = mandates;
        this.say = say;
    }

    /** Who print a code for whoever cannot sign in any more. */
    public List<MandateRow> getConfidants() {
        return holding("confidant");
    }

    /** Who look after the house. */
    public List<MandateRow> getHosts() {
        return holding("host");
    }

    /** What is asked most. */
    public List<Question> getQuestions() {
        return QUESTIONS.stream().map(key -> new Question(key, say.text("web.help." + key), say.text("web.help." + key + ".answer"),
                say.text("web.help." + key + ".to"), say.text("web.help." + key + ".path"))).toList();
    }

    private List<MandateRow> holding(String role) {
        if (held == null) held = mandates.now();
        return held.stream().filter(mandate -> mandate.role().equals(role)).toList();
    }

    /**
     * A question with its answer.
     *
     * @param key for its id on the page
     * @param title the question
     * @param answer a few short sentences
     * @param to what its link is called
     * @param path where its link leads
     */
    public record Question(String key, String title, String answer, String to, String path) {}
}
