-- What teams prepare: each member's homework (資料３) answer by answer, what a team has submitted, and later due moments
-- granted to one team. An answer that is not of a scene has the empty scene code, so that its key is unique.

create table homework (
  id bigint not null auto_increment primary key,
  member_id bigint not null,
  revision int not null default 0,
  saved_at datetime(6), saved_by varchar(300),
  ready_at datetime(6), ready_by varchar(300),
  returned_at datetime(6), returned_by varchar(300), returned_reason varchar(1000),
  submitted_at datetime(6), submitted_revision int,
  nudged_at datetime(6),
  org_chart_id bigint,
  unique key homework_member (member_id),
  constraint homework_of_member foreign key (member_id) references team_member (id),
  constraint homework_org_chart foreign key (org_chart_id) references stored_file (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table homework_answer (
  id bigint not null auto_increment primary key,
  homework_id bigint not null,
  field varchar(20) not null,
  scene_code varchar(40) not null default '',
  text mediumtext not null,
  revision int not null,
  saved_at datetime(6) not null, saved_by varchar(300) not null,
  unique key homework_answer_once (homework_id, field, scene_code),
  constraint homework_answer_homework foreign key (homework_id) references homework (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table homework_aside (
  id bigint not null auto_increment primary key,
  homework_id bigint not null,
  field varchar(20) not null,
  scene_code varchar(40) not null default '',
  text mediumtext not null,
  known_revision int not null,
  kept_at datetime(6) not null, kept_by varchar(300) not null,
  key homework_aside_homework (homework_id, id),
  constraint homework_aside_of_homework foreign key (homework_id) references homework (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table team_submission (
  id bigint not null auto_increment primary key,
  team_id bigint not null,
  number int not null,
  content longtext not null,
  submitted_at datetime(6) not null, submitted_by varchar(300) not null,
  withdrawn_at datetime(6), withdrawn_by varchar(300), withdrawn_reason varchar(1000),
  standing_team_id bigint,
  unique key team_submission_number (team_id, number),
  unique key team_submission_standing (standing_team_id),
  constraint team_submission_team foreign key (team_id) references team (id),
  constraint team_submission_stands check ((standing_team_id is null) = (withdrawn_at is not null))
) default character set utf8mb4 collate utf8mb4_bin;

create table assignment_extension (
  id bigint not null auto_increment primary key,
  team_id bigint not null,
  kind varchar(40) not null,
  due_at datetime(6) not null,
  whole_day boolean not null,
  reason varchar(1000) not null,
  granted_at datetime(6) not null, granted_by varchar(300) not null,
  unique key assignment_extension_once (team_id, kind),
  constraint assignment_extension_team foreign key (team_id) references team (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table assignment_reminder (
  id bigint not null auto_increment primary key,
  team_id bigint not null,
  kind varchar(40) not null,
  reminded_at datetime(6) not null, reminded_by varchar(300) not null,
  unique key assignment_reminder_once (team_id, kind),
  constraint assignment_reminder_team foreign key (team_id) references team (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table scene_example (
  id bigint not null auto_increment primary key,
  scene_id bigint not null,
  position int not null,
  topic varchar(20) not null,
  source varchar(200) not null,
  excerpt varchar(2000) not null,
  unique key scene_example_position (scene_id, position),
  constraint scene_example_scene foreign key (scene_id) references scene (id)
) default character set utf8mb4 collate utf8mb4_bin;
