create table agent (
    portal_id           int         not null,
    id                  uuid        not null,
    email               text        not null,
    email_key           text        not null, -- as it is compared
    name                text        not null,
    role                text        not null check (role in ('CUSTOMER_SERVICE', 'ADMINISTRATOR')),
    password_hash       text, -- none until they have chosen one
    password_changed_at timestamptz,
    invited_at          timestamptz not null,
    closed_at           timestamptz,
    primary key (portal_id, id),
    unique (portal_id, email_key)
);
alter table agent enable row level security;
create policy portal on agent using (portal_id = nullif(current_setting('riverain.portal', true), '')::int);

-- The one-time link by which an agent chooses a password and sets up the second factor.
create table agent_invitation (
    portal_id  int         not null,
    digest     bytea       not null, -- of the token in the link
    agent_id   uuid        not null,
    expires_at timestamptz not null,
    primary key (portal_id, digest),
    foreign key (portal_id, agent_id) references agent (portal_id, id)
);
create index on agent_invitation (portal_id, agent_id);
alter table agent_invitation enable row level security;
create policy portal on agent_invitation using (portal_id = nullif(current_setting('riverain.portal', true), '')::int);
