package org.meent.ledger;

/** What an account holds, as bookkeepers tell them apart. */
public enum AccountType {
    /** What there is. */
    ASSET,
    /** What is owed. */
    LIABILITY,
    /** Where what there is came from at the start. */
    EQUITY,
    /** What came in. */
    INCOME,
    /** What was spent. */
    EXPENSE
}
