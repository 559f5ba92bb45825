-- Somebody on the way to an account: what they have established, and which browser may go on.
create table onboarding_attempt (
    portal_id   int         not null,
    id          uuid        not null,
    browser     bytea       not null, -- digest of the secret in the cookie of the browser that may go on
    left_behind bytea,                -- the browser that began, once the attempt has moved to where the link was opened
    device      text        not null, -- what the browser that began calls itself: the link's page tells it
    language    text        not null,
    evidence    bytea       not null, -- sealed: it holds addresses, numbers of papers and the hash of a password
    started_at  timestamptz not null,
    expires_at  timestamptz not null, -- fourteen days after the last answer
    account_id  uuid,                 -- set once, by the transaction that completes
    primary key (portal_id, id),
    foreign key (portal_id, account_id) references account (portal_id, id) on delete cascade
);
create index on onboarding_attempt (portal_id, browser);
create index on onboarding_attempt (portal_id, expires_at);
create index on onboarding_attempt (portal_id, account_id);
alter table onboarding_attempt enable row level security;
create policy portal on onboarding_attempt using (portal_id = nullif(current_setting('riverain.portal', true), '')::int);

-- A link that was sent, or looks as if: its own clock, and it is pressed once.
create table onboarding_challenge (
    portal_id     int         not null,
    id            uuid        not null,
    attempt_id    uuid        not null,
    kind          text        not null check (kind in ('link', 'addition')),
    address       text        not null,
    secret_digest bytea       not null,
    sent_at       timestamptz not null,
    expires_at    timestamptz not null,
    used_at       timestamptz,
    primary key (portal_id, id),
    foreign key (portal_id, attempt_id) references onboarding_attempt (portal_id, id) on delete cascade
);
create unique index on onboarding_challenge (portal_id, secret_digest);
create index on onboarding_challenge (portal_id, attempt_id);
alter table onboarding_challenge enable row level security;
create policy portal on onboarding_challenge using (portal_id = nullif(current_setting('riverain.portal', true), '')::int);
