-- Sessions that are over by the clock are cleared away.
insert into daily_task (name, failures) values ('members.sweep', 0);
