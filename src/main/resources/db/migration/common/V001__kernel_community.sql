-- The community itself: one row, so that whoever founds it has a row to lock.
create table community (
    id integer primary key,
    name varchar(80) not null,
    place varchar(80) not null,
    language varchar(2) not null,
    zone_id varchar(60) not null,
    example boolean not null,
    founded_at timestamp(6) with time zone,
    founding_code_hash varchar(64),
    constraint community_is_one check (id = 1),
    constraint community_language_is_known check (language in ('nl', 'en')),
    constraint community_name_is_said check (founded_at is null or char_length(name) >= 1),
    constraint community_code_ends_at_founding check (founded_at is null or founding_code_hash is null),
    constraint community_code_is_a_hash check (founding_code_hash is null or char_length(founding_code_hash) = 64)
);

insert into community (id, name, place, language, zone_id, example) values (1, 'Meent', '', 'nl', 'Europe/Amsterdam', false);
