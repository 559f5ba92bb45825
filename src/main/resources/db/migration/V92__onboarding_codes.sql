-- A code that was sent to a mobile, or looks as if: tries are counted here, before what was typed is compared.
alter table onboarding_challenge
    add column channel  text, -- by which a code went
    add column failures smallint not null default 0;
alter table onboarding_challenge drop constraint onboarding_challenge_kind_check;
alter table onboarding_challenge add constraint onboarding_challenge_kind_check
    check (kind in ('link', 'addition', 'code', 'holder'));

-- An attempt may end without an account of its own, where the address has one: whoever began must not learn it.
alter table onboarding_attempt add column ended_at timestamptz;
