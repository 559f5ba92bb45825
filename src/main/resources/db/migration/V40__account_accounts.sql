-- An open account has an e-mail address or a verified mobile, at least one of them. A closed one has given both back, so that its
-- owner may open another, and keeps what the audit trail needs.
create table account (
    portal_id           int         not null,
    id                  uuid        not null,
    email               text,
    email_key           text collate "C", -- as it is compared; gone when the account is closed
    email_verified_at   timestamptz,
    phone               text, -- +33639982045
    phone_verified_at   timestamptz,
    name                text,
    language            text        not null check (language in ('fr', 'en')),
    password_hash       text        not null,
    password_changed_at timestamptz not null,
    opened_at           timestamptz not null,
    closed_at           timestamptz,
    closed_for          text,
    primary key (portal_id, id),
    unique (portal_id, email_key),
    unique (portal_id, phone),
    check (email_key is null or email is not null),
    check (phone is null or phone_verified_at is not null),
    check (email_key is not null or phone is not null or closed_at is not null)
);
alter table account enable row level security;
create policy portal on account using (portal_id = nullif(current_setting('riverain.portal', true), '')::int);
