-- Around the live worksheet: what the room says to groups, collected summaries and their release, follow-up sheets.

create table room_remark (
  id bigint not null auto_increment primary key,
  venue_id bigint not null,
  work_group_id bigint,
  kind varchar(20) not null,
  words varchar(2000) not null,
  said_at datetime(6) not null,
  said_by varchar(300) not null,
  key room_remark_venue (venue_id),
  constraint room_remark_at_venue foreign key (venue_id) references venue (id),
  constraint room_remark_to_group foreign key (work_group_id) references work_group (id)
) default character set utf8mb4 collate utf8mb4_bin;

-- open_group_id is the group's id while the call is open, so that a group calls once at a time
create table staff_call (
  id bigint not null auto_increment primary key,
  work_group_id bigint not null,
  open_group_id bigint,
  called_at datetime(6) not null,
  called_by varchar(300) not null,
  answered_at datetime(6),
  answered_by varchar(300),
  unique key staff_call_open (open_group_id),
  key staff_call_group (work_group_id),
  constraint staff_call_of_group foreign key (work_group_id) references work_group (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table collected_summary (
  id bigint not null auto_increment primary key,
  work_group_id bigint not null,
  sequence bigint not null,
  content mediumtext not null,
  closed_at datetime(6) not null,
  closed_by varchar(300) not null,
  collected_at datetime(6) not null,
  unique key collected_summary_once (work_group_id, sequence),
  constraint collected_summary_group foreign key (work_group_id) references work_group (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table summary_release (
  id bigint not null auto_increment primary key,
  venue_id bigint not null,
  released_at datetime(6) not null,
  released_by varchar(300) not null,
  unique key summary_release_venue (venue_id),
  constraint summary_release_of_venue foreign key (venue_id) references venue (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table follow_up (
  id bigint not null auto_increment primary key,
  team_id bigint not null,
  work_group_id bigint not null,
  revision bigint not null default 0,
  content mediumtext not null,
  taken_at datetime(6) not null,
  taken_by varchar(300) not null,
  saved_at datetime(6) not null,
  saved_by varchar(300) not null,
  unique key follow_up_team (team_id),
  constraint follow_up_of_team foreign key (team_id) references team (id),
  constraint follow_up_from_group foreign key (work_group_id) references work_group (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table follow_up_reminder (
  id bigint not null auto_increment primary key,
  follow_up_id bigint not null,
  remind_on date not null,
  note varchar(500) not null,
  set_at datetime(6) not null,
  set_by varchar(300) not null,
  sent_at datetime(6),
  key follow_up_reminder_due (sent_at, remind_on),
  constraint follow_up_reminder_of foreign key (follow_up_id) references follow_up (id) on delete cascade
) default character set utf8mb4 collate utf8mb4_bin;
