-- What a municipality tells of itself (資料４) is asked by a form of the edition: what was told so far becomes answers to the
-- usual form, under which the portal puts them when it starts (Seeding).
alter table overview add column form_version_id bigint, add column answers mediumtext,
  add constraint overview_asked_under foreign key (form_version_id) references form_version (id);

update overview set answers = concat('{', concat_ws(',',
    concat('"cities":["', cities, '"]'),
    concat('"towns":["', towns, '"]'),
    concat('"villages":["', villages, '"]'),
    concat('"prefecturePopulation":["', prefecture_population, '"]'),
    concat('"population":["', population, '"]'),
    concat('"areas":["', areas, '"]'),
    concat('"ageingRate":["', trim(trailing '.' from trim(trailing '0' from cast(ageing_rate as char))), '"]'),
    concat('"efforts":[', json_quote(efforts), ']')), '}')
  where coalesce(cities, towns, villages, prefecture_population, population, areas, ageing_rate) is not null or efforts is not null;

-- What is typed and not yet saved goes on under the names of the form's fields.
update draft_entry set entry = concat('fact_', entry) where form = 'overview'
  and entry in ('cities', 'towns', 'villages', 'prefecturePopulation', 'population', 'areas', 'ageingRate', 'efforts');

alter table overview drop constraint overview_rate;
alter table overview drop column cities, drop column towns, drop column villages, drop column prefecture_population,
  drop column population, drop column areas, drop column ageing_rate, drop column efforts;
