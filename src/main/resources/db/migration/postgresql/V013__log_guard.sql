-- Of an entry of the public log, salt and body may be erased, together; nothing else of it ever changes.
create function log_entry_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if new.salt is null and new.body is null
            and (new.number, new.previous_number, new.recorded_at, new.type, new.version, new.body_hash, new.previous_hash, new.hash)
                is not distinct from
                (old.number, old.previous_number, old.recorded_at, old.type, old.version, old.body_hash, old.previous_hash, old.hash)
        then
            return new;
        end if;
    end if;
    raise exception 'An entry of the public log is not changed' using errcode = 'integrity_constraint_violation';
end $$;

create trigger log_entry_stays before update or delete on log_entry for each row execute function log_entry_guard();
create trigger log_entry_stays_whole before truncate on log_entry for each statement execute function log_entry_guard();
