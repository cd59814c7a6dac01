-- How a member takes part. Seen by the member alone; no right, queue or amount may ever depend on it.
create table engagement (
    member_id bigint primary key,
    kind varchar(12) not null,
    recorded_on date not null,
    constraint engagement_is_of_a_member foreign key (member_id) references member (id),
    constraint engagement_is_of_a_known_kind check (kind in ('PAID', 'VOLUNTEER', 'FAMILY', 'NEIGHBOUR', 'PARTNER'))
);
