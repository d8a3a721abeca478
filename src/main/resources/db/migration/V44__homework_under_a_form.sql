-- What each member prepares (資料３) is asked by a form of the edition: its entries have the codes of that form's questions, which they
-- have had on pages and in what was submitted all along. What was submitted says under which version of the form.
alter table homework_answer modify field varchar(40) not null;
alter table homework_aside modify field varchar(40) not null;
update homework_answer set field = lower(replace(field, '_', '-'));
update homework_aside set field = lower(replace(field, '_', '-'));

alter table team_submission add column form_version_id bigint,
  add constraint team_submission_asked_under foreign key (form_version_id) references form_version (id);
