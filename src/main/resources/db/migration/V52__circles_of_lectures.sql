-- A lecture can be for certain people of its edition alone (audience CHOSEN): the words of their circles, such as MEMBER ADVISER.

alter table lecture add column circles varchar(100) not null default '';
