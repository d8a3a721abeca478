-- How a questionnaire runs, in counts that lead to no response. Arrivals are written by fives at least, so that no hour is that of one
-- person; how far people came has no time at all.
create table arrival_count (
  questionnaire_id bigint not null,
  arrived_on date not null,
  hour tinyint not null,
  channel varchar(20) not null,
  arrivals int not null,
  primary key (questionnaire_id, arrived_on, hour, channel),
  constraint arrival_count_of foreign key (questionnaire_id) references questionnaire (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table reached_count (
  questionnaire_id bigint not null,
  step varchar(10) not null,
  times int not null,
  primary key (questionnaire_id, step),
  constraint reached_count_of foreign key (questionnaire_id) references questionnaire (id)
) default character set utf8mb4 collate utf8mb4_bin;
