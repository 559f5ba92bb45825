create table import_run (
    portal_id  int         not null,
    id         uuid        not null,
    started_at timestamptz not null,
    ended_at   timestamptz not null,
    refused    boolean     not null, -- nothing was taken in
    report     jsonb       not null, -- counts, and the lines put aside: their numbers and why, never what they said
    primary key (portal_id, id)
);
alter table import_run enable row level security;
create policy portal on import_run using (portal_id = nullif(current_setting('riverain.portal', true), '')::int);
