-- A municipality's overview (資料４): files and facts, as they stand and as submitted; and the print packet of each venue.

create table overview (
  id bigint not null auto_increment primary key,
  team_id bigint not null,
  cities int, towns int, villages int,
  prefecture_population bigint, population bigint, areas int,
  ageing_rate decimal(5, 2),
  efforts varchar(4000),
  number int not null default 0,
  saved_at datetime(6) not null, saved_by varchar(300) not null,
  submitted_at datetime(6), submitted_by varchar(300),
  unique key overview_team (team_id),
  constraint overview_of_team foreign key (team_id) references team (id),
  constraint overview_rate check (ageing_rate is null or ageing_rate between 0 and 100)
) default character set utf8mb4 collate utf8mb4_bin;

create table overview_file (
  id bigint not null auto_increment primary key,
  overview_id bigint not null,
  kind varchar(20) not null,
  file_id bigint not null,
  unique key overview_file_once (file_id),
  key overview_file_overview (overview_id, id),
  constraint overview_file_of_overview foreign key (overview_id) references overview (id),
  constraint overview_file_stored foreign key (file_id) references stored_file (id),
  constraint overview_file_kind check (kind in ('MUNICIPALITY', 'PREFECTURE'))
) default character set utf8mb4 collate utf8mb4_bin;

create table packet (
  id bigint not null auto_increment primary key,
  venue_id bigint not null,
  state varchar(20) not null,
  done int not null default 0,
  total int not null default 0,
  begun_at datetime(6) not null, begun_by varchar(300) not null,
  seen_at datetime(6) not null,
  finished_at datetime(6),
  stored_name varchar(60),
  by_hand text,
  unique key packet_venue (venue_id),
  constraint packet_of_venue foreign key (venue_id) references venue (id),
  constraint packet_state check (state in ('MAKING', 'READY', 'FAILED'))
) default character set utf8mb4 collate utf8mb4_bin;
