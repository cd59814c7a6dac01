package org.meent.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever is asked of a ledger, no cent appears or disappears, and whatever is touched later shows. */
class LedgerPropertiesTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final int ACCOUNTS = 4;

    @Property(tries = 300)
    void all_balances_together_are_nothing_and_each_is_the_sum_of_its_lines(@ForAll Random chance) {
        var ledger = atRandom(chance, 30);

        var sums = new HashMap<String, Long>();
        ledger.entries().forEach(entry -> entry.draft().postings().forEach(posting -> sums.merge(posting.account(), posting.cents(), Long::sum)));
        var together = 0L;
        for (var account : ledger.accounts()) {
            assertThat(ledger.balanceCents(account.code())).isEqualTo(sums.getOrDefault(account.code(), 0L));
            if (account.type() == AccountType.ASSET) assertThat(ledger.balanceCents(account.code())).isNotNegative();
            together += ledger.balanceCents(account.code());
        }
        assertThat(together).isZero();
    }

    @Property(tries = 200)
    void a_whole_ledger_is_taken_over_and_one_that_lost_or_changed_anything_is_not(@ForAll Random chance) {
        var ledger = atRandom(chance, 12);
        var entries = new ArrayList<>(ledger.entries());
        var copy = empty();
        entries.forEach(copy::append);
        assertThat(copy.headHash()).isEqualTo(ledger.headHash());
        if (entries.isEmpty()) return;

        var which = chance.nextInt(entries.size());
        var touched = new ArrayList<>(entries);
        if (chance.nextBoolean() && which < entries.size() - 1) touched.remove(which);
        else touched.set(which, aCentMore(entries.get(which), chance));

        assertThatThrownBy(() -> {
            var other = empty();
            touched.forEach(other::append);
        }).isInstanceOfSatisfying(TouchedEntry.class, found -> assertThat(found.sequence()).isEqualTo(which + 1));
    }

    private static Entry aCentMore(Entry entry, Random chance) {
        var postings = new ArrayList<>(entry.draft().postings());
        var from = postings.get(0);
        var to = postings.get(1);
        var cents = IntStream.of(1, 2, 3).filter(few -> from.cents() != few && to.cents() != -few).findFirst().orElseThrow();
        postings.set(0, new Posting(from.account(), from.cents() - cents));
        postings.set(1, new Posting(to.account(), to.cents() + cents));
        var draft = entry.draft();
        var day = chance.nextBoolean() ? draft.bookedOn() : draft.bookedOn().plusDays(1);
        return new Entry(new EntryDraft(draft.id(), day, draft.kind(), draft.narration(), draft.decision(), draft.reverses(), postings),
                entry.sequence(), entry.recordedAt(), entry.salt(), entry.narrationHash(), entry.previousHash(), entry.hash());
    }

    /** Wishes of every kind, possible or not; those that are refused are left out. */
    private static Ledger atRandom(Random chance, int wishes) {
        var ledger = empty();
        for (var n = 0; n < wishes; n++) {
            try {
                ledger.post(wish(chance, ledger, n), Instant.EPOCH.plusSeconds(chance.nextInt(1000)), bytes(chance));
            } catch (LedgerRefusal refusal) {
                assertThat(refusal.reason()).isNotNull();
            }
        }
        return ledger;
    }

    private static EntryDraft wish(Random chance, Ledger ledger, int n) {
        var entries = List.copyOf(ledger.entries());
        if (!entries.isEmpty() && chance.nextInt(5) == 0) {
            var reversed = entries.get(chance.nextInt(entries.size())).draft();
            return reversed.reversal(UUID.randomUUID(), START.plusDays(n), "Terug", null);
        }
        var postings = IntStream.range(0, 2 + chance.nextInt(2)).mapToObj(line -> new Posting("a" + chance.nextInt(ACCOUNTS), 1 + chance.nextInt(500))).toList();
        var balanced = new ArrayList<>(postings);
        balanced.add(new Posting(chance.nextBoolean() ? "bron" : "a" + chance.nextInt(ACCOUNTS), -postings.stream().mapToLong(Posting::cents).sum() + (chance.nextInt(9) == 0 ? 1 : 0)));
        return new EntryDraft(UUID.randomUUID(), START.plusDays(n), "allocation", "Proef " + n, null, null, balanced);
    }

    private static Ledger empty() {
        var ledger = new Ledger();
        ledger.open(new Account("bron", AccountType.INCOME, Account.NO_MINIMUM));
        for (var n = 0; n < ACCOUNTS; n++) ledger.open(new Account("a" + n, AccountType.ASSET, 0));
        return ledger;
    }

    private static byte[] bytes(Random chance) {
        var bytes = new byte[32];
        chance.nextBytes(bytes);
        return bytes;
    }
}
