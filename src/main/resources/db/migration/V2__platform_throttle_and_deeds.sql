-- How often somebody has tried something. The subject is a digest: no address, no account, no number can be read here.
create table throttle (
    portal_id      int         not null,
    name           text        not null, -- the limit, and which of its doors
    subject        bytea       not null,
    tries          int         not null,
    shut_until     timestamptz not null,
    forgotten_at   timestamptz not null,
    familiar_until timestamptz,          -- has got in from there before
    primary key (portal_id, name, subject)
);
create index on throttle (portal_id, forgotten_at);
alter table throttle enable row level security;
create policy portal on throttle using (portal_id = nullif(current_setting('riverain.portal', true), '')::int);

-- Who did what, about whom, when, from where.
create table deed (
    portal_id  int         not null,
    id         uuid        not null,
    at         timestamptz not null,
    actor_kind text        not null check (actor_kind in ('RESIDENT', 'AGENT', 'SYSTEM')),
    actor_id   uuid,
    actor_name text        not null,
    what       text        not null,
    about_kind text        not null,
    about_id   uuid,
    origin     text        not null, -- a block of addresses, never a whole one
    details    jsonb       not null,
    primary key (portal_id, id)
);
create index on deed (portal_id, at);
create index on deed (portal_id, about_kind, about_id, at);
create index on deed (portal_id, actor_kind, actor_id, at);
alter table deed enable row level security;
create policy portal on deed using (portal_id = nullif(current_setting('riverain.portal', true), '')::int);
-- What is written stays as it was; it can only grow old.
revoke update on deed from riverain;
