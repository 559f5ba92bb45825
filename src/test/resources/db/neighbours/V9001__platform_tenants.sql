-- As a later release has it: refers to a table that may be distributed already.
create table tenant (
    portal_id int  not null,
    id        int  not null,
    house_id  int  not null,
    name      text not null,
    moved_out date,
    primary key (portal_id, id),
    foreign key (portal_id, house_id) references house (portal_id, id) on delete cascade
);
create unique index on tenant (portal_id, name) where moved_out is null;
alter table tenant enable row level security;
create policy portal on tenant using (portal_id = nullif(current_setting('riverain.portal', true), '')::int);

create view tenant_at_home with (security_invoker = true) as
select tenant.portal_id, tenant.name, house_name.name as house
from tenant
join house_name on house_name.portal_id = tenant.portal_id and house_name.id = tenant.house_id
where moved_out is null;
