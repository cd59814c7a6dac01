-- Founders vote from the first day; whoever comes later waits. Until now nobody could come later.
alter table member add column founder boolean default false not null;
update member set founder = true;
