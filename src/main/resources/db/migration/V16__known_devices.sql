-- Devices on which somebody has signed in before; wrong attempts are counted for each of them, and for all strangers together.
create table known_device (
  id bigint not null auto_increment primary key,
  token_hash char(64) not null,
  person_id bigint,
  staff_id bigint,
  known_since datetime(6) not null,
  failed_attempts int not null default 0,
  failed_at datetime(6),
  refused_until datetime(6),
  unique key known_device_of_person (token_hash, person_id),
  unique key known_device_of_staff (token_hash, staff_id),
  constraint known_device_of_one check ((person_id is null) <> (staff_id is null)),
  constraint known_device_person foreign key (person_id) references person (id),
  constraint known_device_staff foreign key (staff_id) references staff (id)
) default character set utf8mb4 collate utf8mb4_bin;

alter table staff
  add column failed_at datetime(6),
  add column warned_at datetime(6);

-- letters that let somebody in are counted for each known device, and for all strangers together
alter table access_link add column known_device_id bigint,
  add constraint access_link_device foreign key (known_device_id) references known_device (id);
