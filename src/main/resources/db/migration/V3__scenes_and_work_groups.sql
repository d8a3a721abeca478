-- The scenes of part Ⅱ with their indicators, the scenes that teams prefer, and the groups as published.

create table scene (
  id bigint not null auto_increment primary key,
  part_id bigint not null,
  code varchar(40) not null,
  position int not null,
  name varchar(2000) not null,
  unique key scene_code (part_id, code),
  constraint scene_part foreign key (part_id) references part (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table indicator (
  id bigint not null auto_increment primary key,
  scene_id bigint not null,
  position int not null,
  kind varchar(20) not null,
  item varchar(300) not null,
  mieruka boolean not null,
  unique key indicator_position (scene_id, position),
  constraint indicator_scene foreign key (scene_id) references scene (id),
  constraint indicator_kind check (kind in ('BACKGROUND', 'EVALUATION'))
) default character set utf8mb4 collate utf8mb4_bin;

create table scene_preference (
  id bigint not null auto_increment primary key,
  team_id bigint not null,
  first_scene_id bigint not null,
  second_scene_id bigint,
  note varchar(1000),
  submitted_at datetime(6) not null, submitted_by varchar(300) not null,
  version int not null default 0,
  unique key scene_preference_team (team_id),
  constraint scene_preference_of_team foreign key (team_id) references team (id),
  constraint scene_preference_first foreign key (first_scene_id) references scene (id),
  constraint scene_preference_second foreign key (second_scene_id) references scene (id),
  constraint scene_preference_differ check (second_scene_id is null or second_scene_id <> first_scene_id)
) default character set utf8mb4 collate utf8mb4_bin;

create table work_group (
  id bigint not null auto_increment primary key,
  venue_id bigint not null,
  number int not null,
  scene_id bigint not null,
  version int not null default 0,
  unique key work_group_number (venue_id, number),
  constraint work_group_venue foreign key (venue_id) references venue (id),
  constraint work_group_scene foreign key (scene_id) references scene (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table work_group_member (
  id bigint not null auto_increment primary key,
  work_group_id bigint not null,
  team_member_id bigint not null,
  chair boolean not null default false,
  scribe boolean not null default false,
  presenter boolean not null default false,
  unique key work_group_member_once (team_member_id),
  key work_group_member_group (work_group_id),
  constraint work_group_member_group foreign key (work_group_id) references work_group (id),
  constraint work_group_member_member foreign key (team_member_id) references team_member (id)
) default character set utf8mb4 collate utf8mb4_bin;
