-- What a group's sheet consists of is data of its conference, under versions; sheets that exist have the eight steps they always had.

create table sheet_outline (
  id bigint not null auto_increment primary key,
  conference_id bigint not null,
  version int not null,
  content mediumtext not null,
  made_at datetime(6) not null,
  unique key sheet_outline_version (conference_id, version),
  constraint sheet_outline_of foreign key (conference_id) references conference (id)
) default character set utf8mb4 collate utf8mb4_bin;

insert into sheet_outline (conference_id, version, made_at, content) select id, 1, utc_timestamp(6), '{"tools":{"CHAIR":["STEPS","TIMER","TIDY","CODE"],"SCRIBE":["STEPS","TIMER","TIDY","CODE"],"MEMBER":[]},"steps":[
{"title":{"ja":"めざすべき姿（目的）","en":"The state to aim at (goal)"},"asked":{"ja":"選択したテーマにおけるめざすべき姿（目的）を検討","en":"What should be achieved (the goal) in the chosen theme"},"called":{"ja":"めざすべき姿","en":"Goal"},"brief":{"ja":"姿","en":"goal"},"collected":false,"texts":[
 {"code":"GOAL","label":{"ja":"めざすべき姿（目的）","en":"Goal"},"called":{"ja":"めざすべき姿","en":"Goal"},"lines":3,"takes":["goal"]}],"lists":[]},
{"title":{"ja":"めざすべき姿に対する現状","en":"The present state"},"asked":{"ja":"めざすべき姿（目的）に対する現状を検討","en":"The present state, seen from the goal"},"called":{"ja":"現状","en":"Present"},"brief":{"ja":"現状","en":"present"},"collected":false,"texts":[],"lists":[
 {"code":"PRESENT","fields":[
 {"code":"PRESENT","label":{"ja":"現状","en":"Present state"},"called":{"ja":"現状","en":"Present state"}}],"of":[],"tiedTo":[],"takes":["current","actions","overview"],"judged":false,"add":{"ja":"現状を追加","en":"Add a present state"}}]},
{"title":{"ja":"めざすべき姿と現状の乖離","en":"The gap between goal and present state"},"asked":{"ja":"めざすべき姿（目的）と現状の乖離を検討","en":"The gaps between the goal and the present state"},"called":{"ja":"乖離","en":"Gaps"},"brief":{"ja":"乖離","en":"gap"},"collected":false,"texts":[],"lists":[
 {"code":"GAP","fields":[
 {"code":"GAP","label":{"ja":"乖離","en":"Gap"},"called":{"ja":"乖離","en":"Gap"}}],"of":[],"tiedTo":["PRESENT"],"takes":[],"judged":false,"add":{"ja":"乖離を追加","en":"Add a gap"},"tie":{"ja":"どの現状との乖離か","en":"Gap from which present state"},"tied":{"ja":"現状#との乖離","en":"to present state #"}}]},
{"title":{"ja":"乖離している原因（課題）","en":"Causes of the gap (issues)"},"asked":{"ja":"めざすべき姿（目的）と現状が乖離している原因（課題）を検討","en":"Why there are gaps between the goal and the present state (the issues)"},"called":{"ja":"課題","en":"Issues"},"brief":{"ja":"課題","en":"issue"},"collected":false,"texts":[],"lists":[
 {"code":"ISSUE","fields":[
 {"code":"ISSUE","label":{"ja":"課題","en":"Issue"},"called":{"ja":"課題","en":"Issue"}}],"of":[],"tiedTo":["GAP"],"takes":["issues"],"judged":false,"add":{"ja":"課題を追加","en":"Add an issue"},"tie":{"ja":"どの乖離の原因か","en":"Cause of which gap"},"tied":{"ja":"乖離#の原因","en":"cause of gap #"},"model":{"ja":"課題から指標へ","en":"From issues to indicators"}}]},
{"title":{"ja":"短期目標・長期目標","en":"Short-term and long-term targets"},"asked":{"ja":"（4）の課題を解決するための短期目標及び長期目標を検討","en":"Short-term and long-term targets that resolve the issues of (4)"},"called":{"ja":"目標","en":"Targets"},"brief":{"ja":"目標","en":"target"},"collected":false,"texts":[],"lists":[
 {"code":"SHORT_TARGET","fields":[
 {"code":"SHORT_TARGET","label":{"ja":"短期目標","en":"Short-term target"},"called":{"ja":"短期目標","en":"Short-term target"}}],"of":["ISSUE"],"tiedTo":[],"takes":[],"judged":false,"add":{"ja":"短期目標を追加","en":"Add a short-term target"},"mark":{"ja":"短期","en":"short"}},
 {"code":"LONG_TARGET","fields":[
 {"code":"LONG_TARGET","label":{"ja":"長期目標","en":"Long-term target"},"called":{"ja":"長期目標","en":"Long-term target"}}],"of":["ISSUE"],"tiedTo":[],"takes":[],"judged":false,"add":{"ja":"長期目標を追加","en":"Add a long-term target"},"mark":{"ja":"長期","en":"long"}}]},
{"title":{"ja":"実施すべき事項","en":"What to do"},"asked":{"ja":"（4）の課題を解決するために実施すべき事項を検討","en":"What is to be done to resolve the issues of (4)"},"called":{"ja":"実施事項","en":"Actions"},"brief":{"ja":"事項","en":"action"},"collected":false,"texts":[],"lists":[
 {"code":"ACTION","fields":[
 {"code":"ACTION","label":{"ja":"実施すべき事項","en":"What is to be done"},"called":{"ja":"実施すべき事項","en":"What to do"}},
 {"code":"WHO","label":{"ja":"だれが","en":"Who"},"called":{"ja":"だれが","en":"who"}},
 {"code":"WHEN","label":{"ja":"いつ","en":"When"},"called":{"ja":"いつまでに","en":"by when"}}],"of":["ISSUE"],"tiedTo":[],"takes":[],"judged":false,"add":{"ja":"実施すべき事項を追加","en":"Add something to be done"}}]},
{"title":{"ja":"目標を図るための指標","en":"Indicators for the targets"},"asked":{"ja":"（5）を図るための指標を検討","en":"Indicators that measure (5)"},"called":{"ja":"指標","en":"Indicators"},"brief":{"ja":"指標","en":"indicator"},"collected":false,"texts":[],"lists":[
 {"code":"INDICATOR","fields":[
 {"code":"INDICATOR","label":{"ja":"指標","en":"Indicator"},"called":{"ja":"指標","en":"Indicator"},"catalogue":"indicators"},
 {"code":"METHOD","label":{"ja":"把握方法","en":"How it is measured"},"called":{"ja":"把握方法","en":"how"}},
 {"code":"JUDGED_AT","label":{"ja":"評価時期","en":"When it is judged"},"called":{"ja":"評価時期","en":"judged"}}],"of":["SHORT_TARGET","LONG_TARGET"],"tiedTo":[],"takes":[],"judged":true,"add":{"ja":"指標を追加","en":"Add an indicator"}}]},
{"title":{"ja":"まとめ","en":"Summary"},"asked":{"ja":"検討に係るまとめの共有等","en":"Sharing the summary of the work"},"called":{"ja":"まとめ","en":"Summary"},"brief":{"ja":"まとめ","en":"summary"},"guidance":{"ja":"「まとめ」は事務局で回収し、全グループ分を資料にして後日代表者に送ります。ホームページでは公開しません。","en":"The secretariat collects the summaries and sends those of all groups to the representatives later. They are not published."},"collected":true,"texts":[
 {"code":"SUMMARY","label":{"ja":"まとめ","en":"Summary"},"called":{"ja":"まとめ","en":"Summary"},"lines":6,"takes":[]}],"lists":[]}]}' from conference;

alter table worksheet add column outline_id bigint;
update worksheet set outline_id = (select o.id from sheet_outline o join part p on p.conference_id = o.conference_id
  join venue v on v.part_id = p.id join work_group g on g.venue_id = v.id where g.id = worksheet.work_group_id);
alter table worksheet modify column outline_id bigint not null;
alter table worksheet add constraint worksheet_outline foreign key (outline_id) references sheet_outline (id);

alter table sheet_step add column collected boolean not null default false;
update sheet_step set collected = true where number = 8;
alter table sheet_step drop constraint sheet_step_one_to_eight;
alter table sheet_step add constraint sheet_step_from_one check (number >= 1);

-- follow-up sheets keep their texts under the codes of the sheet; quotes within texts are escaped, so that these keys are found in no text
update follow_up set content = replace(content, '"goal":', '"GOAL":');
update follow_up set content = replace(content, '"present":', '"PRESENT":');
update follow_up set content = replace(content, '"gap":', '"GAP":');
update follow_up set content = replace(content, '"issues":', '"items":');
update follow_up set content = replace(content, '"issue":', '"ISSUE":');
update follow_up set content = replace(content, '"shortTarget":', '"SHORT_TARGET":');
update follow_up set content = replace(content, '"longTarget":', '"LONG_TARGET":');
update follow_up set content = replace(content, '"action":', '"ACTION":');
update follow_up set content = replace(content, '"indicator":', '"INDICATOR":');
update follow_up set content = replace(content, '"method":', '"METHOD":');
update follow_up set content = replace(content, '"judgedAt":', '"JUDGED_AT":');
update follow_up set content = replace(content, '"summary":', '"SUMMARY":');

update draft_entry set entry = concat('GOAL', substring(entry, 5)) where form = 'follow-up' and (entry = 'goal' or entry like 'goal-%');
update draft_entry set entry = concat('PRESENT', substring(entry, 8)) where form = 'follow-up' and (entry = 'present' or entry like 'present-%');
update draft_entry set entry = concat('GAP', substring(entry, 4)) where form = 'follow-up' and (entry = 'gap' or entry like 'gap-%');
update draft_entry set entry = concat('ISSUE', substring(entry, 6)) where form = 'follow-up' and (entry = 'issue' or entry like 'issue-%');
update draft_entry set entry = concat('SHORT_TARGET', substring(entry, 12)) where form = 'follow-up' and (entry = 'shortTarget' or entry like 'shortTarget-%');
update draft_entry set entry = concat('LONG_TARGET', substring(entry, 11)) where form = 'follow-up' and (entry = 'longTarget' or entry like 'longTarget-%');
update draft_entry set entry = concat('ACTION', substring(entry, 7)) where form = 'follow-up' and (entry = 'action' or entry like 'action-%');
update draft_entry set entry = concat('INDICATOR', substring(entry, 10)) where form = 'follow-up' and (entry = 'indicator' or entry like 'indicator-%');
update draft_entry set entry = concat('METHOD', substring(entry, 7)) where form = 'follow-up' and (entry = 'method' or entry like 'method-%');
update draft_entry set entry = concat('JUDGED_AT', substring(entry, 9)) where form = 'follow-up' and (entry = 'judgedAt' or entry like 'judgedAt-%');
update draft_entry set entry = concat('SUMMARY', substring(entry, 8)) where form = 'follow-up' and (entry = 'summary' or entry like 'summary-%');
