-- Of an entry of the ledger, salt and narration may be erased, together; lines are never changed, and add up to nothing.
create trigger ledger_entry_stays before update, delete on ledger_entry for each row call 'org.meent.money.EntryGuard';
create trigger ledger_entry_follows_a_whole_one before insert on ledger_entry for each row call 'org.meent.money.WholeEntryGuard';
create trigger posting_stays before update, delete on posting for each row call 'org.meent.money.PostingGuard';
create trigger posting_is_of_the_last_entry before insert on posting for each row call 'org.meent.money.PostingGuard';
create trigger posting_adds_up_to_nothing after insert on posting call 'org.meent.money.BalanceGuard';
