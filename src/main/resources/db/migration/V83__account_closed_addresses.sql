-- Agents find closed accounts by the address that they had.
create index on account (portal_id, email collate "C") where closed_at is not null;
