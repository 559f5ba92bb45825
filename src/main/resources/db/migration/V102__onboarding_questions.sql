-- Before an agent decides, they may ask whoever asked for what is missing. What is asked and answered lies in the sealed file; here stands
-- whose turn it is, and who has been told that nobody answered in time.
alter table onboarding_request
    add column question_at timestamptz, -- the last time that an agent asked
    add column replied_at  timestamptz, -- the first answer or correction after it
    add column told_at     timestamptz; -- that it ends without an answer
