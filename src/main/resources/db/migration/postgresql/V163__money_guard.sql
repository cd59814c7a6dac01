-- Of an entry of the ledger, salt and narration may be erased, together; lines are never changed, and add up to nothing.
create function ledger_entry_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if new.salt is null and new.narration is null
            and (new.id, new.sequence, new.previous_sequence, new.booked_on, new.recorded_at, new.kind, new.narration_hash, new.decision_id, new.claims_of, new.reverses, new.previous_hash, new.hash)
                is not distinct from
                (old.id, old.sequence, old.previous_sequence, old.booked_on, old.recorded_at, old.kind, old.narration_hash, old.decision_id, old.claims_of, old.reverses, old.previous_hash, old.hash)
        then
            return new;
        end if;
    end if;
    raise exception 'An entry of the ledger is not changed' using errcode = 'integrity_constraint_violation';
end $$;

create trigger ledger_entry_stays before update or delete on ledger_entry for each row execute function ledger_entry_guard();
create trigger ledger_entry_stays_whole before truncate on ledger_entry for each statement execute function ledger_entry_guard();

create function posting_guard() returns trigger language plpgsql as $$
begin
    raise exception 'A line of the ledger is not changed' using errcode = 'integrity_constraint_violation';
end $$;

create trigger posting_stays before update or delete on posting for each row execute function posting_guard();
create trigger posting_stays_whole before truncate on posting for each statement execute function posting_guard();

create function posting_of_last_entry() returns trigger language plpgsql as $$
begin
    if (select e.sequence from ledger_entry e where e.id = new.entry_id) < (select max(sequence) from ledger_entry) then
        raise exception 'An entry of the ledger gets no line afterwards' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;

create trigger posting_is_of_the_last_entry before insert on posting for each row execute function posting_of_last_entry();

create function ledger_entry_adds_up() returns trigger language plpgsql as $$
declare
    entry uuid;
begin
    if tg_table_name = 'posting' then entry = new.entry_id; else entry = new.id; end if;
    if (select count(*) < 2 or coalesce(sum(cents), 1) <> 0 from posting where entry_id = entry) then
        raise exception 'The lines of an entry of the ledger add up to nothing' using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;

create constraint trigger posting_adds_up_to_nothing after insert on posting deferrable initially deferred for each row execute function ledger_entry_adds_up();
create constraint trigger ledger_entry_has_lines after insert on ledger_entry deferrable initially deferred for each row execute function ledger_entry_adds_up();

create function ledger_entry_is_the_opposite() returns trigger language plpgsql as $$
begin
    if new.reverses is not null and exists (
        select 1 from posting where entry_id in (new.id, new.reverses) group by account_id having sum(cents) <> 0)
    then
        raise exception 'An entry is taken back by its opposite alone' using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;

create constraint trigger ledger_entry_takes_back_all_of_it after insert on ledger_entry deferrable initially deferred for each row execute function ledger_entry_is_the_opposite();
