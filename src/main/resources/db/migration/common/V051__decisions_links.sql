-- Who took a decision; and what rests on one points at it.
create table decision_member (
    decision_id bigint not null,
    member_id bigint not null,
    position integer not null,
    constraint decision_member_stands_once primary key (decision_id, member_id),
    constraint decision_member_has_a_place unique (decision_id, position),
    constraint decision_member_took_a_decision foreign key (decision_id) references decision (id),
    constraint decision_member_is_a_member foreign key (member_id) references member (id)
);

create index decision_member_by_member on decision_member (member_id);

alter table mandate add constraint mandate_is_decided foreign key (decision_id) references decision (id);
alter table mandate add constraint mandate_is_recalled_by_a_decision foreign key (revoked_by_decision_id) references decision (id);
create index mandate_by_recall on mandate (revoked_by_decision_id);
alter table circle add constraint circle_is_decided foreign key (decision_id) references decision (id);
alter table audit add constraint audit_is_of_a_member foreign key (member_id) references member (id);
