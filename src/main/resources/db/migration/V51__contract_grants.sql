-- Whose contracts an account may see: all that this subscriber pays or lives at, those to come included.
create table contract_grant (
    portal_id     int         not null,
    account_id    uuid        not null,
    subscriber_id uuid        not null,
    how           text        not null,
    granted_at    timestamptz not null,
    primary key (portal_id, account_id, subscriber_id),
    foreign key (portal_id, account_id) references account (portal_id, id) on delete cascade,
    foreign key (portal_id, subscriber_id) references subscriber (portal_id, id) on delete cascade
);
create index on contract_grant (portal_id, subscriber_id);
alter table contract_grant enable row level security;
create policy portal on contract_grant using (portal_id = nullif(current_setting('riverain.portal', true), '')::int);
