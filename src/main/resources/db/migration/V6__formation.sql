-- Forming groups: the rules of each venue, drafts with every step taken on them, and which one was published.

create table formation_rules (
  venue_id bigint not null primary key,
  big_from int not null, smallest int not null, largest int not null, groups_max int,
  kinds varchar(10) not null, prefectures varchar(10) not null,
  of_people boolean not null, scene_id bigint,
  version int not null default 0,
  constraint formation_rules_venue foreign key (venue_id) references venue (id),
  constraint formation_rules_scene foreign key (scene_id) references scene (id),
  constraint formation_rules_sizes check (1 <= smallest and smallest <= big_from and big_from <= largest)
) default character set utf8mb4 collate utf8mb4_bin;

create table formation (
  id bigint not null auto_increment primary key,
  venue_id bigint not null,
  number int not null,
  big_from int not null, smallest int not null, largest int not null, groups_max int,
  kinds varchar(10) not null, prefectures varchar(10) not null,
  of_people boolean not null, scene_id bigint,
  board mediumtext not null,
  revision int not null,
  step int not null,
  solving boolean not null,
  stop_asked boolean not null,
  alive_at datetime(6) not null,
  made_at datetime(6) not null, made_by varchar(300) not null,
  changed_at datetime(6) not null, changed_by varchar(300) not null,
  published_at datetime(6), published_by varchar(300),
  unique key formation_number (venue_id, number),
  constraint formation_venue foreign key (venue_id) references venue (id),
  constraint formation_scene foreign key (scene_id) references scene (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table formation_step (
  id bigint not null auto_increment primary key,
  formation_id bigint not null,
  number int not null,
  deed varchar(40) not null,
  detail varchar(300) not null,
  board mediumtext not null,
  done_at datetime(6) not null, done_by varchar(300) not null,
  unique key formation_step_number (formation_id, number),
  constraint formation_step_formation foreign key (formation_id) references formation (id)
) default character set utf8mb4 collate utf8mb4_bin;
