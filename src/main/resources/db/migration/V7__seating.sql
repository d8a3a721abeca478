-- The hall of each venue, who sits where in it, what people need of their seat, and who has come.

create table hall (
  id bigint not null auto_increment primary key,
  venue_id bigint not null,
  layout mediumtext not null,
  revision int not null,
  changed_at datetime(6) not null, changed_by varchar(300) not null,
  unique key hall_venue (venue_id),
  constraint hall_of_venue foreign key (venue_id) references venue (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table seating_plan (
  id bigint not null auto_increment primary key,
  venue_id bigint not null,
  draft mediumtext not null,
  revision int not null,
  changed_at datetime(6) not null, changed_by varchar(300) not null,
  published mediumtext, published_layout mediumtext, published_revision int,
  published_at datetime(6), published_by varchar(300),
  unique key seating_plan_venue (venue_id),
  constraint seating_plan_of_venue foreign key (venue_id) references venue (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table seat_wish (
  id bigint not null auto_increment primary key,
  team_member_id bigint not null,
  front boolean not null,
  wheelchair boolean not null,
  note varchar(1000),
  changed_at datetime(6) not null, changed_by varchar(300) not null,
  unique key seat_wish_member (team_member_id),
  constraint seat_wish_of_member foreign key (team_member_id) references team_member (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table arrival (
  id bigint not null auto_increment primary key,
  team_member_id bigint not null,
  marked_at datetime(6) not null, marked_by varchar(300) not null,
  unique key arrival_once (team_member_id),
  constraint arrival_of_member foreign key (team_member_id) references team_member (id)
) default character set utf8mb4 collate utf8mb4_bin;
