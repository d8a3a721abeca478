-- What is typed into a form before it is sent: entry by entry, each with the number of times it has been changed.
-- A draft belongs to a form, to what the form is about (its owner) and to the revision of that which the form shows (its base).

create table draft_entry (
  id bigint not null auto_increment primary key,
  form varchar(40) not null,
  owner bigint not null,
  base bigint not null,
  entry varchar(80) not null,
  text mediumtext not null,
  revision int not null default 0,
  saved_at datetime(6) not null, saved_by varchar(300) not null,
  unique key draft_entry_once (form, owner, base, entry)
) default character set utf8mb4 collate utf8mb4_bin;
