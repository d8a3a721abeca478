-- The lecture archive: recorded sessions, their videos, captions and chapters, and who may see them from when to when.
-- What a part does not let be recorded (part II of R5) is never kept or shown.

alter table part add column recorded boolean not null default false;

update part set recorded = true where kind = 'INDIVIDUAL';

create table lecture (
  id bigint not null auto_increment primary key,
  session_id bigint not null,
  code varchar(90) not null,
  summary text,
  minutes int,
  audience varchar(20) not null,
  visible_from datetime(6),
  visible_until datetime(6),
  whole_day boolean not null default false,
  youtube varchar(20),
  downloadable boolean not null default false,
  poster_id bigint,
  version int not null default 0,
  unique key lecture_session (session_id),
  unique key lecture_code (code),
  constraint lecture_of_session foreign key (session_id) references programme_session (id),
  constraint lecture_poster foreign key (poster_id) references stored_file (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table lecture_video (
  id bigint not null auto_increment primary key,
  lecture_id bigint not null,
  file_id bigint not null,
  width int not null,
  height int not null,
  seconds int not null,
  codecs varchar(80) not null,
  unique key lecture_video_file (file_id),
  unique key lecture_video_height (lecture_id, height),
  constraint lecture_video_of foreign key (lecture_id) references lecture (id),
  constraint lecture_video_stored foreign key (file_id) references stored_file (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table lecture_chapter (
  id bigint not null auto_increment primary key,
  lecture_id bigint not null,
  starts_at int not null,
  title text not null,
  unique key lecture_chapter_start (lecture_id, starts_at),
  constraint lecture_chapter_of foreign key (lecture_id) references lecture (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table lecture_captions (
  id bigint not null auto_increment primary key,
  lecture_id bigint not null,
  language char(2) not null,
  cues mediumtext not null,
  unique key lecture_captions_language (lecture_id, language),
  constraint lecture_captions_of foreign key (lecture_id) references lecture (id)
) default character set utf8mb4 collate utf8mb4_bin;
