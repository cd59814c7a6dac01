-- A drawing that is being made: one for each floor, kept at every step, seen by hosts until it is shown to all.
create table floor_draft (
    floor_id bigint not null,
    body varchar(200000) not null,
    saved_at timestamp(6) with time zone not null,
    saved_by bigint not null,
    constraint floor_draft_is_one_of_its_floor primary key (floor_id),
    constraint floor_draft_is_of_a_floor foreign key (floor_id) references floor (id),
    constraint floor_draft_is_by_a_member foreign key (saved_by) references member (id)
);

create index floor_draft_by_member on floor_draft (saved_by);
