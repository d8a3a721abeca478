-- The live worksheet: one for each group, its steps, rows and fields, and the one log of all that was done to it.

create table worksheet (
  id bigint not null auto_increment primary key,
  work_group_id bigint not null,
  join_code varchar(20) not null,
  sequence bigint not null default 0,
  current_step int not null default 1,
  timer_ends_at datetime(6),
  opened_at datetime(6) not null,
  unique key worksheet_group (work_group_id),
  unique key worksheet_join_code (join_code),
  constraint worksheet_of_group foreign key (work_group_id) references work_group (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table sheet_step (
  id bigint not null auto_increment primary key,
  worksheet_id bigint not null,
  number int not null,
  locked_from datetime(6),
  locked_by varchar(300),
  unique key sheet_step_number (worksheet_id, number),
  constraint sheet_step_sheet foreign key (worksheet_id) references worksheet (id),
  constraint sheet_step_one_to_eight check (number between 1 and 8)
) default character set utf8mb4 collate utf8mb4_bin;

create table sheet_row (
  id bigint not null auto_increment primary key,
  worksheet_id bigint not null,
  kind varchar(20) not null,
  parent_id bigint,
  position int not null,
  removed_at datetime(6),
  merged_into_id bigint,
  key sheet_row_sheet (worksheet_id),
  constraint sheet_row_of_sheet foreign key (worksheet_id) references worksheet (id),
  constraint sheet_row_parent foreign key (parent_id) references sheet_row (id) on delete cascade,
  constraint sheet_row_merged foreign key (merged_into_id) references sheet_row (id) on delete set null
) default character set utf8mb4 collate utf8mb4_bin;

create table sheet_field (
  id bigint not null auto_increment primary key,
  worksheet_id bigint not null,
  row_id bigint,
  name varchar(20) not null,
  content text not null,
  revision bigint not null default 0,
  edited_at datetime(6),
  edited_by varchar(300),
  key sheet_field_sheet (worksheet_id),
  unique key sheet_field_name (row_id, name),
  constraint sheet_field_of_sheet foreign key (worksheet_id) references worksheet (id),
  constraint sheet_field_row foreign key (row_id) references sheet_row (id)
) default character set utf8mb4 collate utf8mb4_bin;

-- field_id and revision stand in edits of a field only
create table sheet_entry (
  id bigint not null auto_increment primary key,
  worksheet_id bigint not null,
  sequence bigint not null,
  kind varchar(20) not null,
  field_id bigint,
  revision bigint,
  edit_id varchar(80) not null,
  done_at datetime(6) not null,
  done_by varchar(300) not null,
  body mediumtext not null,
  unique key sheet_entry_sequence (worksheet_id, sequence),
  unique key sheet_entry_revision (field_id, revision),
  unique key sheet_entry_edit (worksheet_id, edit_id),
  constraint sheet_entry_sheet foreign key (worksheet_id) references worksheet (id),
  constraint sheet_entry_field foreign key (field_id) references sheet_field (id)
) default character set utf8mb4 collate utf8mb4_bin;
