-- A sign-in ends after some hours however busy it is (in real time), names its device, and knows the password that it came with.
alter table kept_sign_in
  add column ends_at datetime(6),
  add column set_up_at datetime(6),
  add column device varchar(100) not null default '';
update kept_sign_in k left join staff s on s.id = k.staff_id
  set k.ends_at = utc_timestamp(6) + interval 12 hour, k.set_up_at = s.set_up_at;
alter table kept_sign_in modify column ends_at datetime(6) not null, drop key kept_sign_in_seen, add key kept_sign_in_ends (ends_at);
