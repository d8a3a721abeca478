-- Whose each stored file is: the feature that gives it a meaning and says who may read it, and the id of what it belongs to there.

alter table stored_file
  add column owner varchar(40) not null default '',
  add column owner_id bigint not null default 0;

update stored_file join material on material.file_id = stored_file.id
set stored_file.owner = 'material', stored_file.owner_id = material.id;

update stored_file join overview_file on overview_file.file_id = stored_file.id
set stored_file.owner = 'overview', stored_file.owner_id = overview_file.overview_id;

update stored_file join homework on homework.org_chart_id = stored_file.id
set stored_file.owner = 'homework', stored_file.owner_id = homework.member_id;
