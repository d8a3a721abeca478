-- Colleagues may share a mailbox: a person is a name at an address, compared without spaces and in one case (widths are folded by the
-- portal), and somebody takes part once as the person they are, not once for each address.
update person join registration on registration.person_id = person.id and registration.active_email is not null set person.name = registration.name;
update person join team_member on team_member.person_id = person.id and team_member.active_email is not null set person.name = team_member.name;
alter table person add column name_key varchar(200);
update person set name_key = lower(replace(replace(name, ' ', ''), '　', ''));
alter table person modify name_key varchar(200) not null, drop key person_email, add unique key person_name (email, name_key);

alter table registration add column active_person_id bigint;
update registration set active_person_id = person_id where active_email is not null;
alter table registration drop key registration_once, add unique key registration_once (part_id, active_person_id),
  add key registration_address (part_id, active_email);

alter table team_member add column active_person_id bigint;
update team_member set active_person_id = person_id where active_email is not null;
alter table team_member drop key team_member_once, add unique key team_member_once (part_id, active_person_id),
  add key team_member_address (part_id, active_email);
