-- Somebody has forgotten which address or mobile opens their account, and typed what a paper says. Written for any numbers; a job finds
-- out whose paper it is, and the answer goes to whom billing knows.
create table lost_login (
    portal_id int         not null,
    id        uuid        not null,
    facts     bytea       not null, -- sealed
    language  text        not null,
    origin    text        not null, -- a block of addresses
    asked_at  timestamptz not null,
    primary key (portal_id, id)
);
alter table lost_login enable row level security;
create policy portal on lost_login using (portal_id = nullif(current_setting('riverain.portal', true), '')::int);
