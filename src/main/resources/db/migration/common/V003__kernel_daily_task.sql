-- What is done once a day by whichever node is up. The migration of the room that brings a task brings its row.
create table daily_task (
    name varchar(80) primary key,
    done_on date,
    failed_on date,
    failures integer not null,
    constraint daily_task_counts_up check (failures >= 0),
    constraint daily_task_failed_on_a_day check ((failures = 0) = (failed_on is null))
);
