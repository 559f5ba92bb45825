-- For whoever has lost their second factor: each opens once, and is deleted by that.
create table recovery_code (
    portal_id   int         not null,
    holder_kind text        not null check (holder_kind in ('RESIDENT', 'AGENT')),
    holder_id   uuid        not null,
    digest      bytea       not null,
    made_at     timestamptz not null,
    primary key (portal_id, holder_kind, holder_id, digest)
);
alter table recovery_code enable row level security;
create policy portal on recovery_code using (portal_id = nullif(current_setting('riverain.portal', true), '')::int);

-- Somebody's second factor was removed by another, since it was lost: for some days they set up a new one with their password alone.
create table lost_factor (
    portal_id   int         not null,
    holder_kind text        not null check (holder_kind in ('RESIDENT', 'AGENT')),
    holder_id   uuid        not null,
    removed_at  timestamptz not null,
    primary key (portal_id, holder_kind, holder_id)
);
alter table lost_factor enable row level security;
create policy portal on lost_factor using (portal_id = nullif(current_setting('riverain.portal', true), '')::int);
