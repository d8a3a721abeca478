-- Sheets of paper that a second person has keyed in, beside the response that the first one made of it.
create table second_keying (
  id bigint not null primary key,
  response_id bigint not null,
  answers mediumtext not null,
  keyed_by varchar(300) not null,
  keyed_on date not null,
  settled_by varchar(300),
  unique key second_keying_of (response_id),
  constraint second_keying_response foreign key (response_id) references response (id)
) default character set utf8mb4 collate utf8mb4_bin;
