-- By which personal links somebody has answered, until that is marked for several people at once: under a code that only the portal's key
-- leads to a link by. It is written with the response, so that a link answers once, on whichever node and whatever ends there.
create table spent_link (
  code char(64) not null primary key,
  questionnaire_id bigint not null,
  key spent_link_questionnaire (questionnaire_id),
  constraint spent_link_of foreign key (questionnaire_id) references questionnaire (id)
) default character set utf8mb4 collate utf8mb4_bin;
