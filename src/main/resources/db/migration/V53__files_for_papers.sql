-- Files as answers in the papers of teams, too: under which form each was asked, and whose it is where a team answers as a whole.

alter table answer_file add column form varchar(30);
update answer_file set form = if(registration_id is null, 'MEMBER', 'REGISTRATION');
alter table answer_file modify column form varchar(30) not null;
alter table answer_file add column team_id bigint;
alter table answer_file add constraint answer_file_of_team foreign key (team_id) references team (id);
alter table answer_file drop constraint answer_file_of_one;
alter table answer_file add constraint answer_file_of_one check ((registration_id is not null) + (team_member_id is not null) + (team_id is not null) = 1);
