-- Who is known to billing. Names, numbers and addresses as it writes them; ref is how it names the row.
create table subscriber (
    portal_id  int  not null,
    id         uuid not null,
    ref        text not null,
    kind       text not null check (kind in ('PERSON', 'COMPANY', 'ASSOCIATION', 'PUBLIC')),
    title      text,
    last_name  text,
    first_name text,
    company    text,
    siret      text,
    email      text,
    email_key  text, -- as addresses are compared: in lower case
    phone      text,
    street     text,
    extra      text,
    postcode   text,
    town       text,
    terms      text not null, -- what it is found by, see subscriber_term
    primary key (portal_id, id),
    unique (portal_id, ref)
);
alter table subscriber enable row level security;
create policy portal on subscriber using (portal_id = nullif(current_setting('riverain.portal', true), '')::int);

-- What agents find a subscriber by: everything printed on a bill, in one normal form, asked by prefix.
create table subscriber_term (
    portal_id     int  not null,
    term          text collate "C" not null,
    subscriber_id uuid not null,
    source_id     uuid not null, -- the subscriber, contract or meter that says it
    primary key (portal_id, term, subscriber_id, source_id),
    foreign key (portal_id, subscriber_id) references subscriber (portal_id, id) on delete cascade
);
create index on subscriber_term (portal_id, source_id);
create index on subscriber_term (portal_id, subscriber_id);
alter table subscriber_term enable row level security;
create policy portal on subscriber_term using (portal_id = nullif(current_setting('riverain.portal', true), '')::int);

-- Where water flows in or bins are emptied: an address, and the commune's INSEE code.
create table place (
    portal_id int  not null,
    id        uuid not null,
    key       text not null, -- the address in its normal form
    street    text not null,
    extra     text,
    postcode  text,
    town      text,
    insee     text,
    primary key (portal_id, id),
    unique (portal_id, key)
);
alter table place enable row level security;
create policy portal on place using (portal_id = nullif(current_setting('riverain.portal', true), '')::int);

create table contract (
    portal_id     int    not null,
    id            uuid   not null,
    ref           text   not null, -- the number on the bill
    subscriber_id uuid   not null, -- who lives there
    payer_id      uuid   not null, -- who pays, often the same
    place_id      uuid   not null,
    operator      text,            -- one of the portal's file, where it has several
    services      text[] not null,
    started_on    date,
    ended_on      date,
    tariff        text,
    terms         text   not null,
    primary key (portal_id, id),
    unique (portal_id, ref),
    foreign key (portal_id, subscriber_id) references subscriber (portal_id, id),
    foreign key (portal_id, payer_id) references subscriber (portal_id, id),
    foreign key (portal_id, place_id) references place (portal_id, id)
);
create index on contract (portal_id, payer_id);
create index on contract (portal_id, subscriber_id);
alter table contract enable row level security;
create policy portal on contract using (portal_id = nullif(current_setting('riverain.portal', true), '')::int);

create table meter (
    portal_id   int  not null,
    id          uuid not null,
    contract_id uuid not null,
    serial      text not null,
    diameter    int,
    placed_on   date,
    removed_on  date,
    first_index numeric(12, 3),
    location    text,
    coefficient numeric(8, 3),
    wheels      smallint,
    terms       text not null,
    primary key (portal_id, id),
    unique (portal_id, contract_id, serial),
    foreign key (portal_id, contract_id) references contract (portal_id, id)
);
alter table meter enable row level security;
create policy portal on meter using (portal_id = nullif(current_setting('riverain.portal', true), '')::int);

-- A bill's head, as far as its paper opens doors.
create table bill_head (
    portal_id   int    not null,
    id          uuid   not null,
    contract_id uuid   not null,
    number      text   not null,
    issued_on   date   not null,
    due_on      date,
    total_cents bigint not null,
    primary key (portal_id, id),
    unique (portal_id, number),
    foreign key (portal_id, contract_id) references contract (portal_id, id)
);
create index on bill_head (portal_id, contract_id, issued_on);
alter table bill_head enable row level security;
create policy portal on bill_head using (portal_id = nullif(current_setting('riverain.portal', true), '')::int);

-- What papers say about a contract, or about a subscriber, as digests: found by equality, readable by nobody.
create table contract_fact (
    portal_id   int   not null,
    digest      bytea not null, -- of the fact's name and its normal form
    contract_id uuid  not null,
    fact        text  not null,
    valid_from  date  not null,
    valid_to    date,           -- a newer one is printed since, or the meter is gone
    used_at     timestamptz,    -- an account was opened with it
    primary key (portal_id, digest, contract_id),
    foreign key (portal_id, contract_id) references contract (portal_id, id) on delete cascade
);
create index on contract_fact (portal_id, contract_id, fact);
alter table contract_fact enable row level security;
create policy portal on contract_fact using (portal_id = nullif(current_setting('riverain.portal', true), '')::int);

create table subscriber_fact (
    portal_id     int   not null,
    digest        bytea not null,
    subscriber_id uuid  not null,
    fact          text  not null,
    valid_from    date  not null,
    valid_to      date,
    used_at       timestamptz,
    primary key (portal_id, digest, subscriber_id),
    foreign key (portal_id, subscriber_id) references subscriber (portal_id, id) on delete cascade
);
create index on subscriber_fact (portal_id, subscriber_id, fact);
alter table subscriber_fact enable row level security;
create policy portal on subscriber_fact using (portal_id = nullif(current_setting('riverain.portal', true), '')::int);
