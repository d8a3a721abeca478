-- Roles that the reception gave to somebody present in place of somebody absent, on the day; they hold against drafts until taken back.
create table stand_in (
  id bigint not null auto_increment primary key,
  work_group_id bigint not null,
  role varchar(20) not null,
  absent_id bigint not null,
  present_id bigint not null,
  appointed_at datetime(6) not null, appointed_by varchar(300) not null,
  taken_back_at datetime(6), taken_back_by varchar(300),
  key stand_in_group (work_group_id, id),
  constraint stand_in_of_group foreign key (work_group_id) references work_group (id),
  constraint stand_in_absent foreign key (absent_id) references team_member (id),
  constraint stand_in_present foreign key (present_id) references team_member (id)
) default character set utf8mb4 collate utf8mb4_bin;
