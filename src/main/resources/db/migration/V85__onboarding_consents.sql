-- What was agreed to, in which version, when, by which account.
create table onboarding_consent (
    portal_id   int         not null,
    account_id  uuid        not null,
    document    text        not null,
    version     text        not null,
    accepted_at timestamptz not null,
    primary key (portal_id, account_id, document, version),
    foreign key (portal_id, account_id) references account (portal_id, id) on delete cascade
);
alter table onboarding_consent enable row level security;
create policy portal on onboarding_consent using (portal_id = nullif(current_setting('riverain.portal', true), '')::int);

-- Who somebody said they are when the account was opened: to call them, where billing has no number.
create table onboarding_applicant (
    portal_id  int         not null,
    account_id uuid        not null,
    identity   bytea       not null, -- sealed
    given_at   timestamptz not null,
    primary key (portal_id, account_id),
    foreign key (portal_id, account_id) references account (portal_id, id) on delete cascade
);
alter table onboarding_applicant enable row level security;
create policy portal on onboarding_applicant using (portal_id = nullif(current_setting('riverain.portal', true), '')::int);
