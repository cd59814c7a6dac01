package org.meent.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.meent.kernel.Caller;
import org.meent.kernel.Chance;
import org.meent.kernel.Communities;
import org.meent.kernel.KernelProblems.NotSignedIn;
import org.meent.kernel.MemberNames;
import org.meent.kernel.Say;
import org.meent.log.Audit;

/** Members: who is signed in, who there is, and the own profile. */
@ApplicationScoped
@Transactional
public class Members implements MemberNames {
    private final Caller caller;
    private final MemberStore store;
    private final RecentSignIn recent;
    private final Communities communities;
    private final Chance chance;
    private final Clock clock;
    private final Say say;
    private final Audit audit;

    @Inject
    Members(Caller caller, MemberStore store, RecentSignIn recent, Communities communities, Chance chance, Clock clock, Say say, Audit audit) {
        this.caller = caller;
        this.store = store;
        this.recent = recent;
        this.communities = communities;
        this.chance = chance;
        this.clock = clock;
        this.say = say;
        this.audit = audit;
    }

    /**
     * The member who is signed in.
     *
     * @throws NotSignedIn if nobody is
     */
    public MemberRow signedIn() {
        return store.row(caller.memberId()).orElseThrow(NotSignedIn::new);
    }

    /**
     * The member who is signed in, the row locked until the transaction ends: what is counted per member is counted
     * by one at a time.
     *
     * @throws NotSignedIn if nobody is
     */
    public MemberRow lockSignedIn() {
        return locked().row();
    }

    /** Members by name, twenty at a time; {@code text} is part of a name, a circle's name or a talent, empty for all. */
    public Slice<PersonRow> find(String text, int page) {
        var reader = caller.memberId();
        return store.find(Line.of(text), Slice.known(page)).as(rows -> people(rows, reader));
    }

    /**
     * The member with this ref, as others see them.
     *
     * @throws MemberProblems.NoSuchMember if there is none
     */
    public PersonRow person(UUID ref) {
        var reader = caller.memberId();
        return people(List.of(known(ref)), reader).get(0);
    }

    /** How many members there are, for any member. */
    public long count() {
        caller.memberId();
        return store.count();
    }

    /**
     * Changes the own profile.
     *
     * @throws MemberProblems.SignInAgain if the address would change and the password was not given just now
     * @throws MemberProblems.AddressTaken if the address is another member's
     * @throws org.meent.kernel.KernelProblems.WrongField if a part cannot be what it would become
     */
    public MemberRow change(ProfileChange change) {
        var member = locked();
        var now = member.row();
        if (change.email() != null && !change.email().equals(now.email())) {
            var address = new EmailAddress(change.email());
            recent.require();
            member.moveTo(address);
        }
        member.introduce(new MemberName(orElse(change.name(), now.name())), new Talent(orElse(change.talent(), now.talent())),
                orElse(change.showName(), now.showName()));
        member.read(new Reading(language(change.language(), now.language()), orElse(change.textSize(), now.textSize()),
                Theme.of(orElse(change.theme(), now.theme()))));
        store.save();
        var changed = member.row();
        if (!changed.email().equals(now.email())) audit.write("members.addressChanged", now.ref());
        else if (!changed.equals(now)) audit.write("members.profileChanged", now.ref());
        return changed;
    }

    /**
     * Refuses a name or an address that no member can have, before anything is founded.
     *
     * @throws org.meent.kernel.KernelProblems.WrongField with what is wrong
     */
    public void checkFounder(String name, String email) {
        new MemberName(name);
        new EmailAddress(email);
    }

    /**
     * Adds one of the first members, while the community is being founded; the founding itself says who may.
     *
     * @throws MemberProblems.FoundedAlready if it has been founded: from then on members come by invitation
     * @throws MemberProblems.AddressTaken if the address is another member's
     */
    public MemberRow addFounder(String name, String email) {
        if (communities.current().founded()) throw new MemberProblems.FoundedAlready();
        var today = LocalDate.ofInstant(clock.instant(), communities.current().zone());
        var member = Member.founder(chance.ref(), new MemberName(name), new EmailAddress(email), today);
        store.add(member);
        return member.row();
    }

    /**
     * The database's number of the member with this address, for rooms that act in a member's name.
     *
     * @throws MemberProblems.NoSuchMember if there is none
     */
    public long idByAddress(String email) {
        return store.byAddress(email.toLowerCase(Locale.ROOT)).orElseThrow(MemberProblems.NoSuchMember::new).id();
    }

    /** The database's numbers of those who were a member before this day, for rooms that count. */
    public List<Long> joinedBefore(LocalDate day) {
        return store.joinedBefore(day);
    }

    /**
     * The member whom somebody means who typed this: a name that only one has, else the ref or the address of the
     * member's page.
     *
     * @throws MemberProblems.NobodyNamed if it is nobody's
     * @throws MemberProblems.SeveralNamed if more than one have the name
     */
    public MemberRow meant(String typed, String field) {
        caller.memberId();
        return store.named(typed, field);
    }

    @Override
    public Map<UUID, String> named(Collection<UUID> refs) {
        var names = new HashMap<UUID, String>();
        refs.forEach(ref -> names.put(ref, say.text("members.gone")));
        names.putAll(store.names(refs));
        return names;
    }

    @Override
    public UUID ref(long memberId) {
        return store.row(memberId).orElseThrow(MemberProblems.NoSuchMember::new).ref();
    }

    /** Where and in which language mail reaches a member, for the rooms that write to one. */
    public Addressee addressee(long memberId) {
        var member = store.row(memberId).orElseThrow(MemberProblems.NoSuchMember::new);
        return new Addressee(memberId, member.name(), member.email(), member.language() == null ? communities.current().locale() : Locale.forLanguageTag(member.language()));
    }

    /** The names of the members with these numbers of the database, for the other rooms, which say whether they may be shown. */
    public Map<Long, NameRow> namesOf(Collection<Long> ids) {
        caller.memberId();
        return store.namesById(ids);
    }

    private MemberRow known(UUID ref) {
        return store.row(ref).orElseThrow(MemberProblems.NoSuchMember::new);
    }

    private Member locked() {
        return store.lock(caller.memberId()).orElseThrow(NotSignedIn::new);
    }

    /** These members as the caller sees them. */
    List<PersonRow> people(List<MemberRow> rows) {
        return people(rows, caller.memberId());
    }

    private List<PersonRow> people(List<MemberRow> rows, long reader) {
        var circles = store.circles(rows.stream().map(MemberRow::id).toList());
        return rows.stream().map(row -> new PersonRow(row.ref(), row.name(), row.initials(), row.talent(), row.joinedOn(),
                List.copyOf(circles.getOrDefault(row.id(), List.of())), row.id() == reader)).toList();
    }

    private static String language(String wanted, String now) {
        if (wanted == null) return now;
        return wanted.isEmpty() ? null : wanted;
    }

    private static <T> T orElse(T wanted, T now) {
        return Objects.requireNonNullElse(wanted, now);
    }
}
