-- Files that people send as answers to what the edition asks at registration.

create table answer_file (
  id bigint not null auto_increment primary key,
  registration_id bigint,
  team_member_id bigint,
  question varchar(40) not null,
  file_id bigint not null,
  unique key answer_file_once (file_id),
  constraint answer_file_of_registration foreign key (registration_id) references registration (id),
  constraint answer_file_of_member foreign key (team_member_id) references team_member (id),
  constraint answer_file_file foreign key (file_id) references stored_file (id),
  constraint answer_file_of_one check ((registration_id is null) <> (team_member_id is null))
) default character set utf8mb4 collate utf8mb4_bin;
