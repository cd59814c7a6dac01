package org.meent.money;

/** What an account of the ledger is for. */
public enum AccountPurpose {
    /** What has no purpose yet; there is one. */
    FREE,
    /** What a budget may spend. */
    BUDGET,
    /** What is put aside for a budget's claims. */
    RESERVED,
    /** What a budget's claims have spent. */
    SPENT,
    /** Where money came from. */
    INCOME
}
