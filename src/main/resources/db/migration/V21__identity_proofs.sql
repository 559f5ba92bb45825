create table second_factor (
    portal_id    int         not null,
    holder_kind  text        not null check (holder_kind in ('RESIDENT', 'AGENT')),
    holder_id    uuid        not null,
    secret       bytea       not null, -- sealed
    last_step    bigint      not null, -- the half minute of the last code: none is used twice
    begun_at     timestamptz not null,
    confirmed_at timestamptz, -- by its first code
    primary key (portal_id, holder_kind, holder_id)
);
alter table second_factor enable row level security;
create policy portal on second_factor using (portal_id = nullif(current_setting('riverain.portal', true), '')::int);

-- Proofs of work handed in: each is good once.
create table used_proof (
    portal_id  int         not null,
    digest     bytea       not null,
    expires_at timestamptz not null,
    primary key (portal_id, digest)
);
create index on used_proof (portal_id, expires_at);
alter table used_proof enable row level security;
create policy portal on used_proof using (portal_id = nullif(current_setting('riverain.portal', true), '')::int);
