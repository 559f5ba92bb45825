-- Whether a passkey opens without the password. Not where its owner took the account back from somebody who may have added it.
alter table passkey add column alone boolean not null default true;
