-- What a team wishes for (資料２) is asked by a form of the edition: what was wished so far becomes answers to the usual form,
-- under which the portal puts them when it starts (Seeding). The scenes stay beside, as the groups are formed by them.
alter table scene_preference add column form_version_id bigint, add column answers mediumtext,
  add constraint scene_preference_asked_under foreign key (form_version_id) references form_version (id);

update scene_preference set answers = concat('{', concat_ws(',',
    concat('"first":["', (select code from scene where scene.id = first_scene_id), '"]'),
    concat('"second":["', (select code from scene where scene.id = second_scene_id), '"]'),
    concat('"note":[', json_quote(note), ']')), '}');

-- What is typed and not yet handed in goes on under the names of the form's fields.
update draft_entry set entry = concat('wish_', entry) where form = 'preference' and entry in ('first', 'second', 'note');

alter table scene_preference drop column note;
