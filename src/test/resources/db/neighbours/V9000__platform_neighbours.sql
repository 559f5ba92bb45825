-- Tables as any module has them, for the tests of what keeps portals apart.
create table house (
    portal_id int  not null,
    id        int  not null,
    name      text not null,
    primary key (portal_id, id),
    unique (portal_id, name)
);
alter table house enable row level security;
create policy portal on house using (portal_id = nullif(current_setting('riverain.portal', true), '')::int);

create view house_name with (security_invoker = true) as
select portal_id, id, name from house;
