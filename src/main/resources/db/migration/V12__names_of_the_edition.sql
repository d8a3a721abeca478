-- What an edition calls its papers and its work, and who may lead a group's talk; what R5 says is given to a portal that has it already.
alter table category add column facilitates boolean not null default false;
update category set facilitates = true where code = 'coordinator';

alter table conference add column subject text;
update conference set subject = '{"ja":"在宅医療・介護連携推進事業","en":"the coordination of home medical and long-term care"}' where code = 'r5';

alter table part add column marks_note text;
update part set marks_note = '{"ja":"●は、地域包括ケア「見える化」システムで検索できる項目です（令和2年8月時点）。","en":"● marks what the national visualisation system for community-based care has figures of (as of August 2020)."}'
where code = 'II' and conference_id in (select id from conference where code = 'r5');

alter table material add column asks varchar(20);
alter table material add column called text;
alter table material add column paper text;
update material set asks = 'SCENE_PREFERENCE', called = '{"ja":"資料２","en":"Material 2"}' where code = 'before-2';
update material set asks = 'HOMEWORK', called = '{"ja":"資料３","en":"Material 3"}' where code = 'before-3';
update material set asks = 'OVERVIEW', called = '{"ja":"資料４","en":"Material 4"}',
  paper = '{"ja":"自治体概要資料","en":"Overview of the municipality"}' where code = 'before-4';
update material set called = '{"ja":"資料１","en":"Material 1"}' where code in ('before-1-tokyo', 'before-1-osaka');
