-- What the first members have filled in so far; there is one founding, and nothing is left of this after it.
create table founding_draft (
    id integer primary key,
    body varchar(100000) not null,
    changed_at timestamp(6) with time zone not null,
    constraint founding_draft_is_one check (id = 1)
);
