-- Answers to requests that carry an idempotency key, kept for a day, so that a repeated request has one effect.
create table idempotent_answer (
    member_id bigint not null,
    idempotency_key varchar(100) not null,
    request_hash varchar(64) not null,
    received_at timestamp(6) with time zone not null,
    status integer,
    location varchar(300),
    body varchar(100000),
    constraint idempotent_answer_pk primary key (member_id, idempotency_key),
    constraint idempotent_answer_has_a_status check (status is null or status between 200 and 599)
);

create index idempotent_answer_by_age on idempotent_answer (received_at);
