-- Somebody said they forgot the password of this address. Written for any address; a job looks whether there is an account, so that
-- the answer takes the same time whether there is or not.
create table reset_request (
    portal_id int         not null,
    id        uuid        not null,
    email_key text        not null,
    language  text        not null,
    asked_at  timestamptz not null,
    primary key (portal_id, id)
);
alter table reset_request enable row level security;
create policy portal on reset_request using (portal_id = nullif(current_setting('riverain.portal', true), '')::int);

-- The link of a mail: it changes nothing until a new password is sent from its page.
create table password_reset (
    portal_id  int         not null,
    digest     bytea       not null, -- of the token in the link
    account_id uuid        not null,
    asked_at   timestamptz not null,
    expires_at timestamptz not null, -- earlier when a newer one was asked for
    used_at    timestamptz,
    primary key (portal_id, digest),
    foreign key (portal_id, account_id) references account (portal_id, id)
);
create index on password_reset (portal_id, account_id);
create index on password_reset (portal_id, expires_at);
alter table password_reset enable row level security;
create policy portal on password_reset using (portal_id = nullif(current_setting('riverain.portal', true), '')::int);
