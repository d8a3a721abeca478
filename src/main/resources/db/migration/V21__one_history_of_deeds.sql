-- What the secretariat did by hand to a draft of groups or of seats, with what each deed led to: one history for both.
create table deed (
  id bigint not null auto_increment primary key,
  history varchar(60) not null,
  number int not null,
  kind varchar(40) not null,
  detail varchar(300) not null,
  state mediumtext not null,
  done_at datetime(6) not null, done_by varchar(300) not null,
  unique key deed_number (history, number)
) default character set utf8mb4 collate utf8mb4_bin;

insert into deed (history, number, kind, detail, state, done_at, done_by)
  select concat('formation:', formation_id), number, deed, detail, board, done_at, done_by from formation_step order by id;
insert into deed (history, number, kind, detail, state, done_at, done_by)
  select concat('seating:', seating_plan_id), number, deed, detail, arrangement, done_at, done_by from seating_step order by id;

drop table formation_step;
drop table seating_step;
