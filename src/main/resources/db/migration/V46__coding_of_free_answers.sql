-- What people wrote in their own words, sorted into categories by hand (アフターコーディング): the categories of a question, and for each
-- text who gave it which of them. A response is known by the number that was drawn for it, and by nothing else.
create table coding_category (
  id bigint not null auto_increment primary key,
  questionnaire_id bigint not null,
  cell varchar(210) not null,
  name varchar(100) not null,
  unique key coding_category_once (questionnaire_id, cell, name),
  constraint coding_category_of foreign key (questionnaire_id) references questionnaire (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table coded_answer (
  response_id bigint not null,
  cell varchar(210) not null,
  coder varchar(300) not null,
  categories varchar(1000) not null,
  primary key (response_id, cell, coder),
  constraint coded_answer_of foreign key (response_id) references response (id) on delete cascade
) default character set utf8mb4 collate utf8mb4_bin;
