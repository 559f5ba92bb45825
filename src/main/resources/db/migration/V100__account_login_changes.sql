-- The owner of an account asks for another address or mobile to sign in with, and types the code that was sent to it. Nothing changes
-- before. What it was before is kept for some days: who reads the former mailbox, or has the former telephone, can have it back.
create table login_change (
    portal_id                int         not null,
    id                       uuid        not null,
    account_id               uuid        not null,
    session_id               uuid        not null, -- the one that asked: no other may type the code, and it ends with it
    kind                     text        not null check (kind in ('EMAIL', 'PHONE')),
    fresh                    text        not null,
    code_digest              bytea,                -- HMAC; none where what was asked for opens another account: it is told, and no code sent
    failures                 smallint    not null default 0,
    asked_at                 timestamptz not null,
    expires_at               timestamptz not null,
    ended_at                 timestamptz,          -- given up, or replaced by a later one
    done_at                  timestamptz,
    former_email             text,
    former_email_key         text,
    former_email_verified_at timestamptz,
    former_phone             text,
    former_phone_verified_at timestamptz,
    undo_digest              bytea,                -- of the token that was sent to what it was before
    undo_until               timestamptz,
    undone_at                timestamptz,
    primary key (portal_id, id),
    foreign key (portal_id, account_id) references account (portal_id, id) on delete cascade,
    check ((done_at is null) = (undo_digest is null))
);
create index on login_change (portal_id, account_id, asked_at);
create index on login_change (portal_id, undo_digest) where undo_digest is not null;
create index on login_change (portal_id, asked_at);
alter table login_change enable row level security;
create policy portal on login_change using (portal_id = nullif(current_setting('riverain.portal', true), '')::int);
