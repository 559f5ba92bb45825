-- From closes_on a paper's fact opens nothing, whatever is imported: an agent ended it, or made it to hold until the day before.
alter table contract_fact add column closes_on date;
alter table subscriber_fact add column closes_on date;
alter table subscriber_fact add column made_at timestamptz; -- by an agent; else it was imported
alter table subscriber_fact add column made_by text;        -- the agent's name

-- Keys on their way to a paper: sealed, for their agent alone, for a day. What was made stays known a little longer.
create table key_sheet (
    portal_id   int         not null,
    id          uuid        not null, -- chosen by the form: sent twice, it is the same
    maker_id    uuid        not null, -- an agent
    made_at     timestamptz not null,
    made        int         not null,
    mailed      boolean     not null,
    unknown     text[]      not null, -- references that nobody has
    unreachable text[]      not null, -- and those of whom no address of mail is known
    keys        bytea,
    primary key (portal_id, id)
);
create index on key_sheet (portal_id, made_at);
alter table key_sheet enable row level security;
create policy portal on key_sheet using (portal_id = nullif(current_setting('riverain.portal', true), '')::int);
