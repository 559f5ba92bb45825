-- Once an address is somebody's, whoever else waits for it is looked for by it.
create index on address_confirmation (portal_id, email_key) where used_at is null;
