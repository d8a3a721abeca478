-- Questionnaires that say who answered: fixed once they are opened. Whose a response is stands apart from the responses, and only for these.
alter table questionnaire add column named boolean not null default false;

create table named_response (
  response_id bigint not null primary key,
  personal_link_id bigint not null,
  unique key named_response_link (personal_link_id),
  constraint named_response_response foreign key (response_id) references response (id),
  constraint named_response_link foreign key (personal_link_id) references personal_link (id)
) default character set utf8mb4 collate utf8mb4_bin;
