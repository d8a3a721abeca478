-- Sheets of paper with numbers: how many numbers of a questionnaire have been given out, and which one a response says it came on.
alter table questionnaire add column sheets int not null default 0;
alter table response add column sheet int;
