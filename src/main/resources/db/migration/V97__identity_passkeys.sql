-- Public halves of keys that a telephone, a computer or a stick keeps: somebody may have several.
create table passkey (
    portal_id       int         not null,
    credential_id   bytea       not null, -- as the device calls it
    id              uuid        not null, -- how pages name it
    holder_kind     text        not null check (holder_kind in ('RESIDENT', 'AGENT')),
    holder_id       uuid        not null,
    name            text        not null,
    credential      bytea       not null, -- its public key, as WebAuthn writes it
    sign_count      bigint      not null, -- how often it has signed, where the device counts: a copy would count apart
    backup_eligible boolean     not null,
    added_at        timestamptz not null,
    used_at         timestamptz,
    primary key (portal_id, credential_id)
);
create index on passkey (portal_id, holder_id);
alter table passkey enable row level security;
create policy portal on passkey using (portal_id = nullif(current_setting('riverain.portal', true), '')::int);

-- What was signed once is signed for good: no challenge is answered twice.
create table used_challenge (
    portal_id  int         not null,
    digest     bytea       not null,
    expires_at timestamptz not null,
    primary key (portal_id, digest)
);
create index on used_challenge (portal_id, expires_at);
alter table used_challenge enable row level security;
create policy portal on used_challenge using (portal_id = nullif(current_setting('riverain.portal', true), '')::int);
