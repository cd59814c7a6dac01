-- Answers that are kept for a repeated request belong to a member that exists.
alter table idempotent_answer add constraint idempotent_answer_is_of_a_member foreign key (member_id) references member (id);
