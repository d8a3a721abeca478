-- What travels with a letter, what people wish of their role, and the steps of a seating plan.

-- The PDF of a letter, apart from it so that lists of letters stay light.
create table letter_enclosure (
  mail_id bigint not null primary key,
  name varchar(200) not null,
  content mediumblob not null,
  constraint letter_enclosure_of_mail foreign key (mail_id) references outgoing_mail (id)
) default character set utf8mb4 collate utf8mb4_bin;

-- In which roles people are willing to serve their group, as their representative said with 資料２.
create table role_wish (
  id bigint not null auto_increment primary key,
  team_member_id bigint not null,
  chair boolean not null, scribe boolean not null, presenter boolean not null,
  spared boolean not null,
  said_at datetime(6) not null, said_by varchar(300) not null,
  unique key role_wish_member (team_member_id),
  constraint role_wish_of_member foreign key (team_member_id) references team_member (id),
  constraint role_wish_agrees check (not (spared and (chair or scribe or presenter)))
) default character set utf8mb4 collate utf8mb4_bin;

-- The deeds on a seating plan with the seats that each led to, so that it can be undone and done again.
alter table seating_plan add step int not null default 0;

create table seating_step (
  id bigint not null auto_increment primary key,
  seating_plan_id bigint not null,
  number int not null,
  deed varchar(40) not null,
  detail varchar(300) not null,
  arrangement mediumtext not null,
  done_at datetime(6) not null, done_by varchar(300) not null,
  unique key seating_step_number (seating_plan_id, number),
  constraint seating_step_of_plan foreign key (seating_plan_id) references seating_plan (id)
) default character set utf8mb4 collate utf8mb4_bin;
