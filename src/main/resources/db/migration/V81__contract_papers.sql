-- The code printed on a bill: whoever scans it need not type what stands beside it. The token is kept as a digest, and what no other
-- table has in clear (keys, passwords) sealed. From the day after the last one nothing is left but that it is too old.
create table contract_paper (
    portal_id    int   not null,
    token_digest bytea not null,
    bill_id      uuid  not null,
    facts        bytea,          -- sealed
    facts_digest bytea,          -- tells whether an import says something new
    expires_on   date  not null, -- the last day
    primary key (portal_id, token_digest),
    foreign key (portal_id, bill_id) references bill_head (portal_id, id) on delete cascade
);
create index on contract_paper (portal_id, bill_id);
create index on contract_paper (portal_id, expires_on);
alter table contract_paper enable row level security;
create policy portal on contract_paper using (portal_id = nullif(current_setting('riverain.portal', true), '')::int);
