-- A municipality's files (資料４) stand in the order in which they were chosen, or have been put since.
alter table overview_file add column position int not null default 0;
update overview_file set position = id;
