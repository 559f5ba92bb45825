-- When its owner came last, and whether they have been told that it will be deleted.
alter table account
    add column signed_in_at timestamptz, -- none: not since it was opened
    add column warned_at    timestamptz; -- none, once they have come back
create index on account (portal_id, (coalesce(signed_in_at, opened_at)));
