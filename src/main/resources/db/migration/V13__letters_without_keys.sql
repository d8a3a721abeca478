-- Letters written so far lose the links and codes in their texts: in their places stands what they open, between characters 2 and 3.
-- A link that still opens something gets a new token when a letter that waits is sent.
set @former_collation = @@collation_connection;
set collation_connection = 'utf8mb4_bin';

update outgoing_mail m join access_link l
    on l.token_hash = sha2(substring(regexp_substr(m.body, 'token=[A-Za-z0-9_-]+'), 7), 256)
  set m.body = regexp_replace(m.body, 'https?://[^ \n]*/account/(link|set-up)[?]token=[A-Za-z0-9_-]+',
      concat(char(2 using utf8mb4), 'former-link ', l.id, char(3 using utf8mb4)))
  where m.body like '%token=%';

update outgoing_mail m join access_link l
    on regexp_substr(m.body, 'former-link [0-9]+') = concat('former-link ', l.id)
  set m.body = regexp_replace(m.body, '[0-9]{6}(\r?\n|$)', concat(char(2 using utf8mb4), 'former-code ', l.id, char(3 using utf8mb4), '\n'))
  where m.template = 'sign-in' and l.code_hash is not null;

update outgoing_mail set body = regexp_replace(body, 'token=[A-Za-z0-9_-]+', 'token=') where body like '%token=%';

update outgoing_mail m join registration r on m.concerns = concat('registration:', r.id)
  set m.body = replace(regexp_replace(m.body, 'https?://[^ \n]*/registration/receipt[?][^ \n]*',
      concat(char(2 using utf8mb4), 'registration-receipt ', r.id, char(3 using utf8mb4))),
      r.code, concat(char(2 using utf8mb4), 'registration-code ', r.id, char(3 using utf8mb4)));

update outgoing_mail m join team t on m.concerns = concat('team:', t.id)
  set m.body = replace(regexp_replace(m.body, 'https?://[^ \n]*/registration/team-receipt[?][^ \n]*',
      concat(char(2 using utf8mb4), 'team-receipt ', t.id, char(3 using utf8mb4))),
      t.code, concat(char(2 using utf8mb4), 'team-code ', t.id, char(3 using utf8mb4)));

set collation_connection = @former_collation;
