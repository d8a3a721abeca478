-- Until when the personal data of an edition are kept, whether they go by themselves then, and how often and how many people's data went.
alter table conference add column personal_data_until date, add column personal_data_goes boolean not null default false;

create table retention_run (
  id bigint not null auto_increment primary key,
  conference_id bigint not null,
  begun_at datetime(6) not null,
  begun_by varchar(300) not null,
  people int not null,
  done int not null default 0,
  seen_at datetime(6) not null,
  finished_at datetime(6),
  constraint retention_run_conference foreign key (conference_id) references conference (id)
) default character set utf8mb4 collate utf8mb4_bin;
