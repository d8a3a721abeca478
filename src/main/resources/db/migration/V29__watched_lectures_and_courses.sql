-- What signed-in people have watched, lecture by lecture, courses of chosen lectures, and the certificates of those who watched them.

create table lecture_watched (
  id bigint not null auto_increment primary key,
  lecture_id bigint not null,
  person_id bigint not null,
  place int not null default 0,
  intervals mediumtext not null,
  length int not null default 0,
  reported_at datetime(6) not null,
  unique key lecture_watched_once (lecture_id, person_id),
  key lecture_watched_person (person_id),
  constraint lecture_watched_of foreign key (lecture_id) references lecture (id),
  constraint lecture_watched_by foreign key (person_id) references person (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table lecture_course (
  id bigint not null auto_increment primary key,
  conference_id bigint not null,
  code varchar(40) not null,
  title text not null,
  summary text,
  share int not null,
  unique key lecture_course_code (conference_id, code),
  constraint lecture_course_of foreign key (conference_id) references conference (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table lecture_course_lecture (
  course_id bigint not null,
  lecture_id bigint not null,
  primary key (course_id, lecture_id),
  constraint lecture_course_lecture_course foreign key (course_id) references lecture_course (id),
  constraint lecture_course_lecture_lecture foreign key (lecture_id) references lecture (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table lecture_certificate (
  id bigint not null auto_increment primary key,
  course_id bigint not null,
  person_id bigint not null,
  number char(14) not null,
  name varchar(200) not null,
  issued_at datetime(6) not null,
  unique key lecture_certificate_number (number),
  unique key lecture_certificate_once (course_id, person_id),
  constraint lecture_certificate_of foreign key (course_id) references lecture_course (id),
  constraint lecture_certificate_for foreign key (person_id) references person (id)
) default character set utf8mb4 collate utf8mb4_bin;
