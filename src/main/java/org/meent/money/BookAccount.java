package org.meent.money;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.meent.ledger.Account;
import org.meent.ledger.AccountType;

/** An account as it is stored. Its balance is kept beside its lines so that the database can hold it to its least; what is shown is added up from the lines. */
@Entity
@Table(name = "account")
class BookAccount {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(nullable = false, length = 80, updatable = false)
    private String code;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10, updatable = false)
    private AccountType type;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10, updatable = false)
    private AccountPurpose purpose;
    @Column(name = "budget_id", updatable = false)
    private Long budgetId;
    @Column(length = 80, updatable = false)
    private String name;
    @Column(name = "minimum_cents", updatable = false)
    private Long minimumCents;
    @Column(name = "balance_cents", nullable = false, updatable = false)
    private long balanceCents;

    protected BookAccount() {}

    private BookAccount(String code, AccountType type, AccountPurpose purpose, Long budgetId, String name) {
        this.code = code;
        this.type = type;
        this.purpose = purpose;
        this.budgetId = budgetId;
        this.name = name;
        this.minimumCents = type == AccountType.ASSET ? 0L : null;
    }

    /** One of a budget's. */
    static BookAccount of(String code, AccountPurpose purpose, long budgetId) {
        return new BookAccount(code, purpose == AccountPurpose.SPENT ? AccountType.EXPENSE : AccountType.ASSET, purpose, budgetId, null);
    }

    /** Where money comes from. */
    static BookAccount income(String code, String name) {
        return new BookAccount(code, AccountType.INCOME, AccountPurpose.INCOME, null, name);
    }

    String code() {
        return code;
    }

    Account account() {
        return new Account(code, type, minimumCents == null ? Account.NO_MINIMUM : minimumCents);
    }
}
