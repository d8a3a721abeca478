-- Personal links to questionnaires: who is asked, and, for reminding only the others, who has answered. No moment, an id drawn at random;
-- the marks are written several at once, never together with a response.
alter table questionnaire
  add column invitees varchar(20) not null default 'EVERYBODY',
  add column reminded_on date;

create table personal_link (
  id bigint not null primary key,
  questionnaire_id bigint not null,
  person_id bigint not null,
  answered boolean not null default false,
  unique key personal_link_person (questionnaire_id, person_id),
  constraint personal_link_questionnaire foreign key (questionnaire_id) references questionnaire (id),
  constraint personal_link_of foreign key (person_id) references person (id)
) default character set utf8mb4 collate utf8mb4_bin;
