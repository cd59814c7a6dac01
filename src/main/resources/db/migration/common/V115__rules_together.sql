-- The rules about deciding, and the kilometre rate; the ranges are those of the enum RuleKey, here as there.
alter table rule_version drop constraint rule_version_is_in_range;
alter table rule_version add constraint rule_version_is_in_range check (case rule_key
    when 'BOOKING_HORIZON_DAYS' then amount between 1 and 90
    when 'OPEN_BOOKINGS' then amount between 1 and 50
    when 'MORNING_START' then amount between 10 and 20
    when 'AFTERNOON_START' then amount between 22 and 28
    when 'EVENING_START' then amount between 30 and 38
    when 'EVENING_END' then amount between 40 and 48
    when 'MANDATE_TERM_MONTHS' then amount between 1 and 18
    when 'MANDATE_TERM_MAX_MONTHS' then amount between 18 and 48
    when 'REVIEW_MONTHS' then amount between 1 and 60
    when 'SUPPORT_PERCENT' then amount between 0 and 50
    when 'SUPPORT_LEAST' then amount between 1 and 1000
    when 'OPEN_PROPOSALS' then amount between 1 and 100
    when 'ADMISSION_DAYS' then amount between 1 and 90
    when 'QUESTIONS_DAYS' then amount between 1 and 60
    when 'REACTIONS_DAYS' then amount between 1 and 60
    when 'AMENDMENTS_DAYS' then amount between 1 and 60
    when 'FREEZE_DAYS' then amount between 1 and 60
    when 'ROLL_OBJECTION_DAYS' then amount between 1 and 30
    when 'VOTING_DAYS' then amount between 1 and 60
    when 'QUORUM_PERCENT' then amount between 1 and 100
    when 'SECOND_CALL_DAYS' then amount between 1 and 60
    when 'SECOND_CALL_QUORUM_PERCENT' then amount between 1 and 100
    when 'MAJORITY_TWELFTHS' then amount between 6 and 11
    when 'RULES_MAJORITY_TWELFTHS' then amount between 8 and 11
    when 'MAJORITY_BASE' then amount between 0 and 2
    when 'LIFT_PERCENT' then amount between 0 and 50
    when 'LIFT_LEAST' then amount between 1 and 1000
    when 'NEWCOMER_DAYS' then amount between 0 and 365
    when 'INVITATION_DAYS' then amount between 1 and 90
    when 'INVITATION_CONFIRMATIONS' then amount between 2 and 10
    when 'MILEAGE_RATE' then amount between 0 and 2000
    when 'CIRCLE_SPENDING_LIMIT' then amount between 0 and 100000000
    when 'SECOND_APPROVAL_FROM' then amount between 1 and 100000000
    when 'APPROVALS_BELOW' then amount between 1 and 2
    when 'APPROVALS_FROM' then amount between 2 and 5
    when 'CLAIMS_TOGETHER_DAYS' then amount between 1 and 60
    when 'PRIVACY_THRESHOLD' then amount between 5 and 50
    when 'NAMED_BOOKING_DAYS' then amount between 1 and 365
    when 'REFUSED_WISH_DAYS' then amount between 1 and 365
    when 'PRIVACY_ROUNDING' then amount between 5 and 10
    else false end);
