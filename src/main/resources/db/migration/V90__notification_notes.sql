-- What goes to a telephone leaves through the outbox as well. Nobody can take an SMS back, and each is paid for: one that is taken
-- rests at once, without its words, and only a certain refusal makes it due again. Its report may come much later, and twice.
alter table outbox
    add column code         text,        -- what WhatsApp puts into a text of its own; gone as soon as it is taken
    add column reference    text,        -- what the provider calls it
    add column delivered_at timestamptz; -- what the provider reported
alter table outbox drop constraint outbox_channel_check;
alter table outbox drop constraint outbox_check;
alter table outbox add constraint outbox_channel_check check (channel in ('mail', 'sms', 'whatsapp'));
alter table outbox add constraint outbox_due_check
    check (due_at is null or (plain is not null and (html is not null or channel <> 'mail')));
create index on outbox (portal_id, reference) where reference is not null;
