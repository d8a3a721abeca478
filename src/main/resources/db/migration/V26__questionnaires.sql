-- Questionnaires, and what was answered to them. A response leads to nobody: no person, no address, no moment, an id drawn at random.
create table questionnaire (
  id bigint not null auto_increment primary key,
  conference_id bigint not null,
  part_id bigint not null,
  code varchar(20) not null,
  thanks varchar(2000),
  closes_at datetime(6) not null,
  whole_day boolean not null default false,
  opened_at datetime(6), opened_by varchar(300),
  closed_at datetime(6), closed_by varchar(300),
  version int not null default 0,
  unique key questionnaire_code (code),
  constraint questionnaire_conference foreign key (conference_id) references conference (id),
  constraint questionnaire_part foreign key (part_id) references part (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table response (
  id bigint not null primary key,
  questionnaire_id bigint not null,
  form_version_id bigint not null,
  channel varchar(20) not null,
  given_on date not null,
  keyed_by varchar(300),
  answers mediumtext not null,
  constraint response_questionnaire foreign key (questionnaire_id) references questionnaire (id),
  constraint response_asked_under foreign key (form_version_id) references form_version (id)
) default character set utf8mb4 collate utf8mb4_bin;

-- What was sent already, so that a second click makes no second response: it leads to no response, and is forgotten after its day.
create table received_attempt (
  attempt char(64) not null primary key,
  words char(64) not null,
  received_on date not null
) default character set utf8mb4 collate utf8mb4_bin;
