-- What the guide to a part (資料１) tells besides the aims: what happens until the day, on the day and afterwards.
alter table part add column guidance text;
