-- The compiled group work is sent in each language in which representatives read; what was sent before was in Japanese.
alter table compilation_paper add column language varchar(2) not null default 'ja' after kind,
  drop key compilation_paper_kind, add unique key compilation_paper_kind (sending_id, kind, language);
