-- The compiled work of all groups as it was sent to the representatives: each sending with its files, apart from it so that lists stay light.

create table compilation_sending (
  id bigint not null auto_increment primary key,
  conference_id bigint not null,
  number int not null,
  sign char(64) not null,
  of_groups int not null,
  to_teams int not null,
  sent_at datetime(6) not null,
  sent_by varchar(300) not null,
  unique key compilation_sending_number (conference_id, number),
  constraint compilation_sending_of_conference foreign key (conference_id) references conference (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table compilation_paper (
  id bigint not null auto_increment primary key,
  sending_id bigint not null,
  kind varchar(10) not null,
  content mediumblob not null,
  unique key compilation_paper_kind (sending_id, kind),
  constraint compilation_paper_of_sending foreign key (sending_id) references compilation_sending (id)
) default character set utf8mb4 collate utf8mb4_bin;
