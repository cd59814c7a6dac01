package org.meent.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.meent.ledger.Account;
import org.meent.ledger.AccountType;
import org.meent.ledger.Entry;
import org.meent.ledger.Posting;

/** The queries of the ledger. */
@ApplicationScoped
class BookStore {
    private static final int ONLY = 1;
    private static final int DIGITS = 12;
    private final EntityManager entityManager;

    @Inject
    BookStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** An account and what it holds at this moment. */
    record Held(long id, String code, AccountType type, AccountPurpose purpose, Long budgetId, String name, Long minimumCents, long balanceCents) {
        Account account() {
            return new Account(code, type, minimumCents == null ? Account.NO_MINIMUM : minimumCents);
        }
    }

    /** A line as stored. */
    record Line(UUID entryId, int line, long accountId, String code, long cents) {
        Posting posting() {
            return new Posting(code, cents);
        }
    }

    /** What a small circle's claims moved in a month that is over, on one account. */
    record Month(long budgetId, int year, int month, String code, long cents) {}

    /** What a reservation is put aside for, and how it ended, if it has. */
    record Settled(UUID reservation, UUID by, Long bySequence, ClaimState ended, Integer approvals, ClaimKind claim) {}

    private static final String HELD = "select new org.meent.money.BookStore$Held(a.id, a.code, a.type, a.purpose, a.budgetId, a.name, a.minimumCents, a.balanceCents) from BookAccount a ";

    /** The accounts with these codes, locked in the order of their numbers until the transaction ends. */
    Map<String, Held> lock(Collection<String> codes) {
        if (codes.isEmpty()) return Map.of();
        entityManager.flush();
        entityManager.createNativeQuery("select id from account where code in (:codes) order by id for update").setParameter("codes", new TreeSet<>(codes)).getResultList();
        var held = new HashMap<String, Held>();
        entityManager.createQuery(HELD + "where a.code in :codes", Held.class).setParameter("codes", codes).getResultList().forEach(one -> held.put(one.code(), one));
        return held;
    }

    /** All accounts, in the order in which they were opened. */
    List<Held> accounts() {
        return entityManager.createQuery(HELD + "order by a.id", Held.class).getResultList();
    }

    Optional<Held> account(long budget, AccountPurpose purpose) {
        return entityManager.createQuery(HELD + "where a.budgetId = :budget and a.purpose = :purpose", Held.class)
                .setParameter("budget", budget).setParameter("purpose", purpose).getResultStream().findFirst();
    }

    boolean hasCode(String code) {
        return entityManager.createQuery("select count(a) from BookAccount a where a.code = :code", Long.class).setParameter("code", code).getSingleResult() > 0;
    }

    void open(BookAccount account) {
        entityManager.persist(account);
        entityManager.flush();
    }

    /** The end of the ledger, locked. */
    BookHead lockedHead() {
        return entityManager.find(BookHead.class, ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The end of the ledger, as it is. */
    BookHead head() {
        return entityManager.find(BookHead.class, ONLY);
    }

    Optional<BookEntry> entry(UUID id) {
        return entityManager.createQuery("select e from BookEntry e where e.id = :id", BookEntry.class).setParameter("id", id).getResultStream().findFirst();
    }

    /** What came in under this number. */
    Optional<UUID> incomeWith(String number) {
        if (!number.matches("[1-9][0-9]{0,11}")) return Optional.empty();
        return entityManager.createQuery("select e.id from BookEntry e where e.sequence = :number and e.kind = :income", UUID.class)
                .setParameter("number", Long.parseLong(number)).setParameter("income", EntryKind.INCOME).getResultStream().findFirst();
    }

    boolean isReversed(UUID id) {
        return entityManager.createQuery("select count(e) from BookEntry e where e.reverses = :id", Long.class).setParameter("id", id).getSingleResult() > 0;
    }

    /** Writes an entry with all its lines, and what its accounts hold then. */
    void append(BookEntry stored, Entry entry, Map<String, Held> held) {
        entityManager.persist(stored);
        entityManager.flush();
        var postings = entry.draft().postings();
        var lines = new StringBuilder("insert into posting (entry_id, line, previous_line, account_id, cents) values ");
        for (var i = 0; i < postings.size(); i++) lines.append(i == 0 ? "" : ", ").append("(:entry, ").append(i + 1).append(", ").append(i == 0 ? "null" : i).append(", :account").append(i).append(", :cents").append(i).append(')');
        var insert = entityManager.createNativeQuery(lines.toString()).setParameter("entry", stored.id());
        for (var i = 0; i < postings.size(); i++) {
            insert.setParameter("account" + i, held.get(postings.get(i).account()).id()).setParameter("cents" + i, postings.get(i).cents());
        }
        insert.executeUpdate();
        for (var posting : postings) {
            entityManager.createNativeQuery("update account set balance_cents = balance_cents + :cents where id = :id")
                    .setParameter("cents", posting.cents()).setParameter("id", held.get(posting.account()).id()).executeUpdate();
        }
    }

    /** All entries, in order. */
    List<BookEntry> entries() {
        return entityManager.createQuery("select e from BookEntry e order by e.sequence", BookEntry.class).getResultList();
    }

    /** The lines of these entries, by entry, in order. */
    Map<UUID, List<Line>> lines(Collection<UUID> entries) {
        var lines = new LinkedHashMap<UUID, List<Line>>();
        if (entries.isEmpty()) return lines;
        lineQuery("where l.entryId in :entries ").setParameter("entries", entries).getResultList().forEach(line -> lines.computeIfAbsent(line.entryId(), none -> new java.util.ArrayList<>()).add(line));
        return lines;
    }

    /** The lines of all entries, by entry, in order. */
    Map<UUID, List<Line>> allLines() {
        var lines = new LinkedHashMap<UUID, List<Line>>();
        lineQuery("").getResultList().forEach(line -> lines.computeIfAbsent(line.entryId(), none -> new java.util.ArrayList<>()).add(line));
        return lines;
    }

    private TypedQuery<Line> lineQuery(String where) {
        return entityManager.createQuery("select new org.meent.money.BookStore$Line(l.entryId, l.line, l.accountId, a.code, l.cents) from BookLine l join BookAccount a on a.id = l.accountId "
                + where + "order by l.entryId, l.line", Line.class);
    }

    /**
     * What each account holds, added up from its lines, by its code.
     *
     * @param byMonth which claims are told by the month
     * @param month the first day of the month that is not over
     */
    Map<String, Long> balances(ByMonth byMonth, LocalDate month) {
        var balances = new HashMap<String, Long>();
        bind(entityManager.createQuery("select a.code, sum(l.cents) from BookLine l join BookEntry e on e.id = l.entryId join BookAccount a on a.id = l.accountId where " + single(byMonth)
                        + " or e.bookedOn < :month group by a.code", Object[].class), byMonth).setParameter("month", month).getResultList().forEach(row -> balances.put((String) row[0], ((Number) row[1]).longValue()));
        return balances;
    }

    /** What came in from and went to each account since a day, by its code; only entries of some kinds. */
    Map<String, Long> moved(LocalDate since, Collection<EntryKind> kinds) {
        var moved = new HashMap<String, Long>();
        entityManager.createQuery("select a.code, sum(l.cents) from BookLine l join BookEntry e on e.id = l.entryId join BookAccount a on a.id = l.accountId"
                        + " left join BookEntry r on r.id = e.reverses where e.bookedOn >= :since and (e.kind in :kinds or r.kind in :kinds) group by a.code", Object[].class)
                .setParameter("since", since).setParameter("kinds", kinds).getResultList().forEach(row -> moved.put((String) row[0], ((Number) row[1]).longValue()));
        return moved;
    }

    /** When the claim of an entry was asked back: what spends its money or gives it back goes with what put it aside. */
    private static final String ASKED = "coalesce((select aside.bookedOn from Reservation r join BookEntry aside on aside.id = r.entryId where r.settledBy = e.id), e.bookedOn)";

    private static String single(ByMonth byMonth) {
        return "(e.claimsOf is null or not " + together(byMonth) + ")";
    }

    private static String together(ByMonth byMonth) {
        if (byMonth.budgets().isEmpty()) return "(1 = 0)";
        return IntStream.range(0, byMonth.budgets().size()).mapToObj(n -> "e.claimsOf = :budget" + n + " and " + ASKED + " < :singly" + n).collect(Collectors.joining(" or ", "(", ")"));
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, ByMonth byMonth) {
        for (var n = 0; n < byMonth.budgets().size(); n++) {
            query.setParameter("budget" + n, byMonth.budgets().get(n)).setParameter("singly" + n, byMonth.singlyFrom().get(byMonth.budgets().get(n)));
        }
        return query;
    }

    /** All entries that are told by themselves, in order. */
    List<BookEntry> entries(ByMonth byMonth) {
        return bind(entityManager.createQuery("select e from BookEntry e where " + single(byMonth) + " order by e.sequence", BookEntry.class), byMonth).getResultList();
    }

    /** An entry, if it is told by itself. */
    Optional<BookEntry> entry(ByMonth byMonth, UUID id) {
        return bind(entityManager.createQuery("select e from BookEntry e where e.id = :id and " + single(byMonth), BookEntry.class), byMonth).setParameter("id", id).getResultStream().findFirst();
    }

    /**
     * Entries, the last first, without the claims that are told by the month.
     *
     * @param account the code of an account that they touch, or empty
     * @param words words or a number that they contain, or empty
     * @param claims the kinds of claims that the reader calls by these words
     */
    List<BookEntry> page(ByMonth byMonth, String account, String words, Collection<ClaimKind> claims, int first, int count) {
        return bind(entityManager.createQuery("select e from BookEntry e " + listed(byMonth, account, words) + " order by e.sequence desc", BookEntry.class), byMonth, account, words, claims)
                .setFirstResult(first).setMaxResults(count).getResultList();
    }

    /** How many entries that list has. */
    long count(ByMonth byMonth, String account, String words, Collection<ClaimKind> claims) {
        return bind(entityManager.createQuery("select count(e) from BookEntry e " + listed(byMonth, account, words), Long.class), byMonth, account, words, claims).getSingleResult();
    }

    private static String listed(ByMonth byMonth, String account, String words) {
        var where = "where " + single(byMonth);
        if (!account.isEmpty()) where += " and exists (select 1 from BookLine l join BookAccount a on a.id = l.accountId where l.entryId = e.id and a.code = :account)";
        // What a claim is called is Meent's own word, in the language of whoever looks; the text that is stored is not searched.
        if (!words.isEmpty()) where += " and (e.claimsOf is null and lower(e.narration) like :words escape '!' or e.sequence = :number"
                + " or exists (select 1 from Reservation r join Claim c on c.id = r.claimId where (r.entryId = e.id or r.settledBy = e.id) and c.kind in :claims))";
        return where;
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, ByMonth byMonth, String account, String words, Collection<ClaimKind> claims) {
        bind(query, byMonth);
        if (!account.isEmpty()) query.setParameter("account", account);
        if (!words.isEmpty()) {
            query.setParameter("words", "%" + words.toLowerCase(java.util.Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
            query.setParameter("claims", claims);
            var number = words.replace(".", "");
            query.setParameter("number", number.matches("[0-9]{1," + DIGITS + "}") ? Long.parseLong(number) : -1L);
        }
        return query;
    }

    /** What the claims that are told by the month moved, in the months that are over. */
    List<Month> months(ByMonth byMonth, LocalDate month) {
        return bind(entityManager.createQuery("select new org.meent.money.BookStore$Month(e.claimsOf, year(e.bookedOn), month(e.bookedOn), a.code, sum(l.cents)) from BookLine l"
                        + " join BookEntry e on e.id = l.entryId join BookAccount a on a.id = l.accountId where " + together(byMonth) + " and e.bookedOn < :month"
                        + " group by e.claimsOf, year(e.bookedOn), month(e.bookedOn), a.code order by year(e.bookedOn), month(e.bookedOn), e.claimsOf, a.code", Month.class), byMonth)
                .setParameter("month", month).getResultList();
    }

    /** The numbers of the entries that these take back, or that took these back, by the entry they are asked for. */
    Map<UUID, Long> sequences(Collection<UUID> entries) {
        var found = new HashMap<UUID, Long>();
        if (entries.isEmpty()) return found;
        entityManager.createQuery("select e.id, e.sequence from BookEntry e where e.id in :entries", Object[].class).setParameter("entries", entries)
                .getResultList().forEach(row -> found.put((UUID) row[0], (Long) row[1]));
        return found;
    }

    /** The number of the entry that took each of these back. */
    Map<UUID, Long> takenBackIn(Collection<UUID> entries) {
        var found = new HashMap<UUID, Long>();
        if (entries.isEmpty()) return found;
        entityManager.createQuery("select e.reverses, e.sequence from BookEntry e where e.reverses in :entries", Object[].class).setParameter("entries", entries)
                .getResultList().forEach(row -> found.put((UUID) row[0], (Long) row[1]));
        return found;
    }

    /** How the reservations among these entries ended, and which reservations these entries settled. */
    List<Settled> settled(Collection<UUID> entries) {
        if (entries.isEmpty()) return List.of();
        return entityManager.createQuery("select new org.meent.money.BookStore$Settled(r.entryId, r.settledBy, e.sequence, r.ended, c.needed, c.kind) from Reservation r join Claim c on c.id = r.claimId"
                        + " left join BookEntry e on e.id = r.settledBy where r.entryId in :entries or r.settledBy in :entries", Settled.class)
                .setParameter("entries", entries).getResultList();
    }
}
