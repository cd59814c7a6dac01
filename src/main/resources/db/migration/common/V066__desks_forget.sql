-- Names at bookings, and wishes that could not be, are kept for as long as the rules say.
insert into daily_task (name, failures) values ('desks.forget', 0);
