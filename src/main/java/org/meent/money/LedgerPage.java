package org.meent.money;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.meent.kernel.Say;
import org.meent.members.Slice;

/** The ledger: every entry with its lines, and what each account holds. */
@Named
@RequestScoped
public class LedgerPage {
    private final Books books;
    private final Say say;
    private final HttpServletRequest request;
    private Slice<LedgerRow> slice;
    private List<AccountRow> accounts;
    private BookCheckRow check;

    @Inject
    LedgerPage(Books books, Say say, HttpServletRequest request) {
        this.books = books;
        this.say = say;
        this.request = request;
    }

    /** Reads the page that the address asks for. */
    public void load() {
        slice();
    }

    /**
     * An entry in words.
     *
     * @param row the entry
     * @param number its number
     * @param what why it was booked
     * @param written whether that is in members' own words
     * @param day the day it counts for
     * @param lines from and to
     * @param ground what it rests on, if that is no decision
     * @param state what became of it, or the empty text
     * @param shape the shape of that
     */
    public record Line(LedgerRow row, String number, String what, boolean written, String day, List<Side> lines, String ground, String state, String shape) {}

    /**
     * A line of an entry in words.
     *
     * @param account the account
     * @param amount with its sign
     */
    public record Side(String account, String amount) {}

    /**
     * An account in words.
     *
     * @param code its name in the ledger
     * @param name what it is called
     * @param amount what it holds
     * @param chosen whether the list is about it
     */
    public record Held(String code, String name, String amount, boolean chosen) {}

    /**
     * A month of a small circle in words.
     *
     * @param month the month
     * @param circle the circle
     * @param amount what its claims spent
     */
    public record Month(String month, String circle, String amount) {}

    /** The sentence that the page opens with. */
    public String getLead() {
        return isOne() && !isNothing() ? say.text("money.ledger.one.lead", getTotal()) : say.text("money.ledger.lead", slice().total(), getTotal());
    }

    /** Whether it shows the one entry that the address asks for. */
    public boolean isOne() {
        return !asked("entry").isEmpty();
    }

    /** The entries of this page. */
    public List<Line> getLines() {
        return slice().rows().stream().map(this::line).toList();
    }

    /** Whether there are none. */
    public boolean isNothing() {
        return slice().rows().isEmpty();
    }

    /** What there is, by its account. */
    public List<Held> getHeld() {
        return accounts().stream().filter(account -> account.purpose() != AccountPurpose.INCOME && account.purpose() != AccountPurpose.SPENT && account.cents() != 0)
                .map(account -> new Held(account.code(), account.name(), euros(account.cents()), false)).toList();
    }

    /** All accounts, to choose one from. */
    public List<Held> getAccounts() {
        return accounts().stream().map(account -> new Held(account.code(), account.name(), "", account.code().equals(getAccount()))).toList();
    }

    /** All there is. */
    public String getTotal() {
        return euros(accounts().stream().filter(account -> account.purpose() != AccountPurpose.INCOME && account.purpose() != AccountPurpose.SPENT).mapToLong(AccountRow::cents).sum());
    }

    /** What the claims of small circles spent. */
    public List<Month> getMonths() {
        var form = DateTimeFormatter.ofPattern("MMMM uuuu", say.getLocale());
        return books.months().stream().map(row -> new Month(form.format(YearMonth.parse(row.month())), row.circle(), euros(row.cents()))).toList();
    }

    /** Adds everything up again. */
    public void check() {
        check = books.check();
    }

    /** Whether everything was added up again just now. */
    public boolean isChecked() {
        return check != null;
    }

    /** Whether every entry is as it was booked. */
    public boolean isWhole() {
        return check.touched() == null;
    }

    /** What that found. */
    public String getFound() {
        return isWhole() ? say.text("money.check.whole", check.entries()) : say.text("money.check.touched", check.touched());
    }

    /** Whether the reader may take every line away. */
    public boolean isSeeingAll() {
        return books.seesAll();
    }

    /** The newer page, or null. */
    public String getNewer() {
        return address(slice().newer());
    }

    /** The older page, or null. */
    public String getOlder() {
        return address(slice().older());
    }

    /** What must be in it. */
    public String getWords() {
        return asked("q");
    }

    /** The account it is about, or the empty text. */
    public String getAccount() {
        return asked("account");
    }

    private String asked(String name) {
        var text = request.getParameter(name);
        return text == null ? "" : text.strip();
    }

    private String address(Integer page) {
        return page == null ? null : "/money/ledger?page=" + page + "&q=" + encoded(getWords()) + "&account=" + encoded(getAccount());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Line line(LedgerRow row) {
        var what = row.narration() == null ? say.text("money.erased") : row.narration();
        var title = switch (row.kind()) {
            case RESERVATION -> say.text("money.entry.aside", what);
            case CLAIM -> say.text("money.entry.spent", what);
            case REVERSAL -> say.text("money.entry.back", row.reverses());
            default -> what;
        };
        // Only what came in and what was given a purpose is told in members' own words.
        var written = row.narration() != null && (row.kind() == EntryKind.INCOME || row.kind() == EntryKind.ALLOCATION);
        return new Line(row, say.number(row.sequence()), title, written, say.date(row.bookedOn()), row.lines().stream().map(line -> new Side(line.account(), signed(line.cents()))).toList(), ground(row), state(row), shape(row));
    }

    private String ground(LedgerRow row) {
        if (row.approvals() != null) return say.text("money.ground.approvals", row.approvals());
        if (row.released() != null) return say.text("money.ground." + row.released());
        return row.decision() != null && row.kind() != EntryKind.ALLOCATION ? say.text("money.ground.treasurer") : "";
    }

    private String state(LedgerRow row) {
        if (row.reversedIn() != null) return say.text("money.entry.reversedIn", row.reversedIn());
        if (row.kind() != EntryKind.RESERVATION) return "";
        return row.settledIn() == null ? say.text("money.entry.waits") : say.text("money.entry.settledIn", row.settledIn());
    }

    private static String shape(LedgerRow row) {
        return row.reversedIn() != null ? "cross" : row.settledIn() != null ? "disc-check" : "ring";
    }

    private String signed(long cents) {
        return (cents > 0 ? "+ " : "\u2212 ") + euros(Math.abs(cents));
    }

    private String euros(long cents) {
        return say.euros(say.getLocale(), cents, 2);
    }

    private Slice<LedgerRow> slice() {
        var page = asked("page");
        if (slice == null) slice = isOne() ? one() : books.page(getAccount(), getWords(), page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1);
        return slice;
    }

    private Slice<LedgerRow> one() {
        try {
            return new Slice<>(List.of(books.one(UUID.fromString(asked("entry")))), 1, 1);
        } catch (IllegalArgumentException | MoneyProblems.NoSuchEntry none) {
            return new Slice<>(List.of(), 1, 0);
        }
    }

    private List<AccountRow> accounts() {
        if (accounts == null) accounts = books.accounts();
        return accounts;
    }
}
