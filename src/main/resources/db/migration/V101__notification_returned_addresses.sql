-- Addresses of mail from which ours came back, and numbers that nobody has. What a mail server or a provider said of one message counts
-- for the address that this very message went to, and for no other.
create table returned_address (
    portal_id int         not null,
    address   text        not null, -- in small letters, or +33639982045
    channel   text        not null check (channel in ('mail', 'sms')),
    certain   boolean     not null, -- there is no such mailbox, no such number; else it must happen more than once
    times     int         not null,
    reason    text        not null,
    first_at  timestamptz not null,
    last_at   timestamptz not null,
    primary key (portal_id, address)
);
create index on returned_address (portal_id, last_at);
alter table returned_address enable row level security;
create policy portal on returned_address using (portal_id = nullif(current_setting('riverain.portal', true), '')::int);
