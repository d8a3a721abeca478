-- What a group's sheet consists of is drafted by the secretariat and opened as a new version; what there is has been opened when it was made.

alter table sheet_outline change made_at drafted_at datetime(6) not null,
  add column drafted_by varchar(300) not null default 'PORTAL Kenshu', add column revision int not null default 0,
  add column opened_at datetime(6), add column opened_by varchar(300);
update sheet_outline set opened_at = drafted_at, opened_by = drafted_by;
alter table sheet_outline alter column drafted_by drop default;
