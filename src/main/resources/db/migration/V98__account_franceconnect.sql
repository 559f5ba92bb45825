-- Whom FranceConnect signs in to which account: one person, one account, of a portal. Who they are is not kept, only what they are recognized by.
create table franceconnect_link (
    portal_id  int         not null,
    digest     bytea       not null,
    account_id uuid        not null,
    linked_at  timestamptz not null,
    primary key (portal_id, digest),
    unique (portal_id, account_id),
    foreign key (portal_id, account_id) references account (portal_id, id) on delete cascade
);
alter table franceconnect_link enable row level security;
create policy portal on franceconnect_link using (portal_id = nullif(current_setting('riverain.portal', true), '')::int);
