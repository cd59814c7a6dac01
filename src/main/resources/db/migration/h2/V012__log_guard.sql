-- Of an entry of the public log, salt and body may be erased, together; nothing else of it ever changes.
create trigger log_entry_stays before update, delete on log_entry for each row call 'org.meent.log.LogGuard';
