create table kept_sign_in (
  id bigint not null auto_increment primary key,
  token_hash char(64) not null,
  person_id bigint,
  staff_id bigint,
  place varchar(60) not null default '',
  began_at datetime(6) not null,
  seen_at datetime(6) not null,
  unique key kept_sign_in_place (token_hash, place),
  key kept_sign_in_seen (seen_at),
  constraint kept_sign_in_of_one check ((person_id is null) <> (staff_id is null)),
  constraint kept_sign_in_person foreign key (person_id) references person (id),
  constraint kept_sign_in_staff foreign key (staff_id) references staff (id)
) default character set utf8mb4 collate utf8mb4_bin;
