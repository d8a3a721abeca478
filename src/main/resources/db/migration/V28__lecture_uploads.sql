-- Videos on their way into the archive. How much of each has come, its file in the folder of files tells.

create table lecture_upload (
  id char(36) not null primary key,
  lecture_id bigint not null,
  name varchar(255) not null,
  length bigint not null,
  begun_by bigint not null,
  begun_at datetime(6) not null,
  last_at datetime(6) not null,
  finished_at datetime(6),
  refusal varchar(60),
  refused_what varchar(100),
  key lecture_upload_lecture (lecture_id),
  key lecture_upload_last (last_at),
  constraint lecture_upload_of foreign key (lecture_id) references lecture (id)
) default character set utf8mb4 collate utf8mb4_bin;
