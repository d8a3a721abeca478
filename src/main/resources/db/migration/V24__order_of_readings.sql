-- Lists are sorted in the order of あいうえお by keys that the portal makes (JapaneseOrder); rows of an earlier form of searching and
-- sorting (search_form) are made anew when the portal starts.
alter table registration
  add column reading_order varchar(700) character set ascii collate ascii_bin not null default '',
  add column organisation_order varchar(700) character set ascii collate ascii_bin not null default '',
  add column search_form int not null default 0;
alter table team_member add column search_form int not null default 0;
