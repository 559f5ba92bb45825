create table session (
    portal_id   int         not null,
    digest      bytea       not null, -- of the token in the cookie
    id          uuid        not null, -- how pages name it
    holder_kind text        not null check (holder_kind in ('RESIDENT', 'AGENT')),
    holder_id   uuid        not null,
    device      text        not null, -- browser and system, in proper names
    remembered  boolean     not null,
    opened_at   timestamptz not null,
    seen_at     timestamptz not null, -- noted every few minutes
    expires_at  timestamptz not null, -- if it stays unused
    ends_at     timestamptz not null, -- in any case
    primary key (portal_id, digest)
);
create index on session (portal_id, holder_id);
create index on session (portal_id, expires_at);
alter table session enable row level security;
create policy portal on session using (portal_id = nullif(current_setting('riverain.portal', true), '')::int);

-- For the modules that own the people: one statement finds who sent a request. Whether it has expired, the asking clock decides.
create view open_session with (security_invoker = true) as
select portal_id, digest, id, holder_kind, holder_id, seen_at, expires_at
from session;
