-- How often each lecture was watched, by month and by the category of who watched; nobody's name stands here. An empty category is
-- somebody who was not signed in.

create table lecture_view (
  id bigint not null auto_increment primary key,
  lecture_id bigint not null,
  month char(7) not null,
  category varchar(40) not null,
  views int not null default 0,
  unique key lecture_view_once (lecture_id, month, category),
  constraint lecture_view_of foreign key (lecture_id) references lecture (id)
) default character set utf8mb4 collate utf8mb4_bin;
