-- Somebody said they forgot the password of this mobile. Written for any number, as for any address; a job sends the code, if there is
-- an account. What is typed is counted here before it is compared, whether a code was sent or not.
create table reset_code (
    portal_id   int         not null,
    digest      bytea       not null, -- of the token in the address of the page that takes the code
    number      text        not null,
    code_digest bytea,                -- HMAC; none until the job has sent one, and none where there is no account
    language    text        not null,
    asked_at    timestamptz not null,
    answered_at timestamptz,
    expires_at  timestamptz not null,
    failures    smallint    not null default 0,
    used_at     timestamptz,
    primary key (portal_id, digest)
);
create index on reset_code (portal_id, asked_at) where answered_at is null;
create index on reset_code (portal_id, expires_at);
alter table reset_code enable row level security;
create policy portal on reset_code using (portal_id = nullif(current_setting('riverain.portal', true), '')::int);

-- An address that was given when the account was opened, and is confirmed afterwards. Several accounts may ask for one address: it
-- goes to the one for which its reader presses the button.
create table address_confirmation (
    portal_id  int         not null,
    digest     bytea       not null, -- of the token in the link
    account_id uuid        not null,
    email      text        not null,
    email_key  text        not null,
    asked_at   timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    primary key (portal_id, digest),
    foreign key (portal_id, account_id) references account (portal_id, id) on delete cascade
);
create index on address_confirmation (portal_id, account_id);
create index on address_confirmation (portal_id, expires_at);
alter table address_confirmation enable row level security;
create policy portal on address_confirmation using (portal_id = nullif(current_setting('riverain.portal', true), '')::int);
