-- Terms are written by nobody but the import, a dozen for each of its lines, from rows that it has just written itself. To check each of
-- them again, and to keep an index for that, took longer than all the rest.
alter table subscriber_term drop constraint subscriber_term_portal_id_subscriber_id_fkey;
drop index subscriber_term_portal_id_subscriber_id_idx;
