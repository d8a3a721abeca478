-- How often what the edition announces was changed, one row: nodes keep the edition in memory as long as this is the same.

create table edition_change (
  id tinyint not null primary key,
  number bigint not null
) default character set utf8mb4 collate utf8mb4_bin;

insert into edition_change (id, number) values (1, 0);
