-- Somebody without a key asks for an account: an attempt at the page where it is an agent's turn, and what the agent answered.
create table onboarding_request (
    portal_id  int         not null,
    attempt_id uuid        not null,
    reference  text        not null, -- told to whoever asks, and read out on the telephone
    email_key  text        not null, -- who may be told at the door that they still have to wait
    asked_at   timestamptz not null,
    decided_at timestamptz,
    decided_by text,                 -- the agent's name, for the colleague who comes too late
    accepted   boolean,
    primary key (portal_id, attempt_id),
    foreign key (portal_id, attempt_id) references onboarding_attempt (portal_id, id) on delete cascade
);
create index on onboarding_request (portal_id, asked_at) where decided_at is null;
create index on onboarding_request (portal_id, reference);
create index on onboarding_request (portal_id, email_key);
alter table onboarding_request enable row level security;
create policy portal on onboarding_request using (portal_id = nullif(current_setting('riverain.portal', true), '')::int);
