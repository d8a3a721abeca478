-- What an edition asks besides what every conference asks: the versions of each form, and what was answered under which version.
create table form_version (
  id bigint not null auto_increment primary key,
  conference_id bigint not null,
  code varchar(40) not null,
  number int not null,
  definition mediumtext not null,
  revision int not null default 0,
  drafted_at datetime(6) not null, drafted_by varchar(300) not null,
  opened_at datetime(6), opened_by varchar(300),
  unique key form_version_once (conference_id, code, number),
  foreign key (conference_id) references conference (id)
) default character set utf8mb4 collate utf8mb4_bin;

alter table registration add column form_version_id bigint, add column answers mediumtext,
  add constraint registration_asked_under foreign key (form_version_id) references form_version (id);
alter table team_member add column form_version_id bigint, add column answers mediumtext,
  add constraint team_member_asked_under foreign key (form_version_id) references form_version (id);
