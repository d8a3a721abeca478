-- Answers that came twice: one of two responses counts, the other is kept beside it; or somebody has said that they are of two people.
alter table response add column merged_into bigint;
alter table response add constraint response_merged_into foreign key (merged_into) references response (id);

create table repeat_apart (
  first_id bigint not null,
  second_id bigint not null,
  said_by varchar(300) not null,
  primary key (first_id, second_id),
  constraint repeat_apart_first foreign key (first_id) references response (id),
  constraint repeat_apart_second foreign key (second_id) references response (id)
) default character set utf8mb4 collate utf8mb4_bin;
