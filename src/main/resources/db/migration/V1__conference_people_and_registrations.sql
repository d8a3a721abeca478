-- The same statements serve MySQL 8.0.16+ and MariaDB 10.6+. Keys and names are compared byte by byte (utf8mb4_bin):
-- under other collations ハハ equals パパ. Moments are UTC with microseconds. A text in both languages is one JSON value,
-- {"ja": …, "en": …}.

create table conference (
  id bigint not null auto_increment primary key,
  code varchar(40) not null,
  title varchar(2000) not null,
  short_title varchar(2000) not null,
  year varchar(2000) not null,
  project varchar(2000) not null,
  theme varchar(2000) not null,
  purpose text not null,
  organiser varchar(2000) not null,
  secretariat varchar(2000) not null,
  fee varchar(2000) not null,
  contact_email varchar(254), contact_phone varchar(40),
  contact_note text,
  version int not null default 0,
  unique key conference_code (code)
) default character set utf8mb4 collate utf8mb4_bin;

create table prefecture (
  code char(2) not null primary key,
  name varchar(20) not null, kana varchar(40) not null,
  search varchar(80) not null
) default character set utf8mb4 collate utf8mb4_bin;

create table municipality (
  code char(6) not null primary key,
  prefecture_code char(2) not null,
  name varchar(40) not null, kana varchar(80) not null,
  search varchar(200) not null,
  constraint municipality_prefecture foreign key (prefecture_code) references prefecture (code)
) default character set utf8mb4 collate utf8mb4_bin;

create table part (
  id bigint not null auto_increment primary key,
  conference_id bigint not null,
  code varchar(10) not null,
  kind varchar(20) not null,
  position int not null,
  title varchar(2000) not null,
  summary varchar(2000) not null,
  aims text,
  mode varchar(2000) not null,
  held_on date, starts_at time, ends_at time, doors_at time,
  opens_at datetime(6) not null,
  team_max int,
  note text,
  unique key part_code (conference_id, code),
  constraint part_conference foreign key (conference_id) references conference (id),
  constraint part_kind check (kind in ('INDIVIDUAL', 'TEAM'))
) default character set utf8mb4 collate utf8mb4_bin;

create table category (
  id bigint not null auto_increment primary key,
  conference_id bigint not null,
  code varchar(40) not null,
  position int not null,
  name varchar(2000) not null,
  affiliation varchar(20) not null,
  unique key category_code (conference_id, code),
  constraint category_conference foreign key (conference_id) references conference (id),
  constraint category_affiliation check (affiliation in ('MUNICIPALITY', 'PREFECTURE', 'ORGANISATION'))
) default character set utf8mb4 collate utf8mb4_bin;

create table route (
  id bigint not null auto_increment primary key,
  part_id bigint not null,
  code varchar(40) not null,
  position int not null,
  name varchar(2000) not null,
  description varchar(2000) not null,
  capacity int,
  taken int not null default 0,
  line_end bigint not null default 0,
  offered_when_full_id bigint,
  closes_at datetime(6) not null,
  whole_day boolean not null default false,
  joining_link varchar(1000), joining_note varchar(1000),
  version int not null default 0,
  unique key route_code (part_id, code),
  constraint route_part foreign key (part_id) references part (id),
  constraint route_offered foreign key (offered_when_full_id) references route (id),
  constraint route_not_oversold check (taken >= 0 and (capacity is null or taken <= capacity))
) default character set utf8mb4 collate utf8mb4_bin;

create table route_category (
  route_id bigint not null, category_id bigint not null,
  primary key (route_id, category_id),
  constraint route_category_route foreign key (route_id) references route (id),
  constraint route_category_category foreign key (category_id) references category (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table venue (
  id bigint not null auto_increment primary key,
  part_id bigint not null,
  code varchar(40) not null,
  position int not null,
  name varchar(2000) not null,
  place varchar(2000) not null,
  address varchar(2000) not null,
  access text,
  rules text,
  lunch text,
  emergency text,
  url varchar(500),
  held_on date not null, doors_at time not null, starts_at time not null, ends_at time not null,
  capacity int,
  taken int not null default 0,
  version int not null default 0,
  unique key venue_code (part_id, code),
  constraint venue_part foreign key (part_id) references part (id),
  constraint venue_not_oversold check (taken >= 0 and (capacity is null or taken <= capacity))
) default character set utf8mb4 collate utf8mb4_bin;

create table deadline (
  id bigint not null auto_increment primary key,
  conference_id bigint not null,
  kind varchar(40) not null,
  part_id bigint not null,
  venue_id bigint,
  due_at datetime(6) not null,
  whole_day boolean not null default false,
  label varchar(2000) not null,
  audience varchar(2000) not null,
  version int not null default 0,
  constraint deadline_conference foreign key (conference_id) references conference (id),
  constraint deadline_part foreign key (part_id) references part (id),
  constraint deadline_venue foreign key (venue_id) references venue (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table programme_session (
  id bigint not null auto_increment primary key,
  part_id bigint not null,
  parent_id bigint,
  code varchar(40) not null,
  position int not null,
  starts_at time not null, ends_at time,
  shared_slot boolean not null default false,
  kind varchar(2000) not null,
  title varchar(2000) not null,
  speaker varchar(2000),
  note text,
  is_break boolean not null default false,
  unique key session_code (part_id, code),
  constraint session_part foreign key (part_id) references part (id),
  constraint session_parent foreign key (parent_id) references programme_session (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table stored_file (
  id bigint not null auto_increment primary key,
  stored_name char(36) not null,
  original_name varchar(255) not null,
  media_type varchar(100) not null,
  size bigint not null,
  stored_at datetime(6) not null,
  stored_by varchar(300) not null,
  unique key stored_file_name (stored_name)
) default character set utf8mb4 collate utf8mb4_bin;

create table material (
  id bigint not null auto_increment primary key,
  part_id bigint not null,
  session_id bigint,
  venue_id bigint,
  code varchar(40) not null,
  position int not null,
  series varchar(20) not null,
  number varchar(2000) not null,
  title varchar(2000) not null,
  note text,
  is_public boolean not null,
  made_by_portal varchar(40),
  file_id bigint,
  version int not null default 0,
  unique key material_code (part_id, code),
  constraint material_part foreign key (part_id) references part (id),
  constraint material_session foreign key (session_id) references programme_session (id),
  constraint material_venue foreign key (venue_id) references venue (id),
  constraint material_file foreign key (file_id) references stored_file (id),
  constraint material_series check (series in ('PART', 'BEFOREHAND', 'ON_THE_DAY'))
) default character set utf8mb4 collate utf8mb4_bin;

create table person (
  id bigint not null auto_increment primary key,
  email varchar(254) not null,
  name varchar(100) not null,
  language char(2) not null default 'ja',
  first_seen_at datetime(6) not null,
  unique key person_email (email)
) default character set utf8mb4 collate utf8mb4_bin;

create table staff (
  id bigint not null auto_increment primary key,
  email varchar(254) not null,
  name varchar(100) not null,
  role varchar(20) not null,
  password_hash varchar(500),
  totp_secret varchar(500),
  totp_last_step bigint not null default 0,
  set_up_at datetime(6),
  added_at datetime(6) not null,
  added_by varchar(300) not null,
  closed_at datetime(6),
  failed_attempts int not null default 0,
  refused_until datetime(6),
  version int not null default 0,
  unique key staff_email (email),
  constraint staff_role check (role in ('SECRETARIAT', 'ORGANISER', 'ADVISER'))
) default character set utf8mb4 collate utf8mb4_bin;

create table access_link (
  id bigint not null auto_increment primary key,
  token_hash char(64) not null,
  purpose varchar(20) not null,
  person_id bigint,
  staff_id bigint,
  request_hash char(64),
  code_hash char(64),
  code_attempts int not null default 0,
  leads_to varchar(300),
  made_at datetime(6) not null,
  expires_at datetime(6) not null,
  used_at datetime(6),
  loopback_only boolean not null default false,
  unique key access_link_token (token_hash),
  key access_link_person (person_id, made_at),
  key access_link_request (request_hash),
  constraint access_link_person foreign key (person_id) references person (id),
  constraint access_link_staff foreign key (staff_id) references staff (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table registration (
  id bigint not null auto_increment primary key,
  part_id bigint not null,
  person_id bigint not null,
  attempt char(36) not null,
  code char(10) not null,
  category_id bigint not null,
  prefecture_code char(2),
  municipality_code char(6),
  organisation varchar(200),
  name varchar(100) not null, reading varchar(100) not null,
  department varchar(200), profession varchar(100) not null,
  email varchar(254) not null,
  language char(2) not null,
  search varchar(1000) not null,
  route_id bigint not null,
  waiting_route_id bigint,
  waiting_number bigint,
  channel varchar(20) not null,
  registered_at datetime(6) not null,
  registered_by varchar(300) not null,
  changed_at datetime(6) not null,
  withdrawn_at datetime(6),
  withdrawn_by varchar(300),
  active_email varchar(254),
  version int not null default 0,
  unique key registration_attempt (attempt),
  unique key registration_once (part_id, active_email),
  unique key registration_line (waiting_route_id, waiting_number),
  key registration_route (route_id, withdrawn_at),
  constraint registration_part foreign key (part_id) references part (id),
  constraint registration_person foreign key (person_id) references person (id),
  constraint registration_category foreign key (category_id) references category (id),
  constraint registration_prefecture foreign key (prefecture_code) references prefecture (code),
  constraint registration_municipality foreign key (municipality_code) references municipality (code),
  constraint registration_route foreign key (route_id) references route (id),
  constraint registration_waiting foreign key (waiting_route_id) references route (id),
  constraint registration_waits_in_line check ((waiting_route_id is null) = (waiting_number is null))
) default character set utf8mb4 collate utf8mb4_bin;

create table team (
  id bigint not null auto_increment primary key,
  part_id bigint not null,
  venue_id bigint not null,
  municipality_code char(6) not null,
  attempt char(36) not null,
  code char(10) not null,
  language char(2) not null,
  state varchar(20) not null,
  note varchar(1000),
  proposed_venue_id bigint,
  proposed_places int,
  reason varchar(1000),
  decided_at datetime(6), decided_by varchar(300),
  channel varchar(20) not null,
  registered_at datetime(6) not null,
  registered_by varchar(300) not null,
  withdrawn_at datetime(6), withdrawn_by varchar(300),
  active_municipality char(6),
  version int not null default 0,
  unique key team_attempt (attempt),
  unique key team_once (part_id, active_municipality),
  key team_venue (venue_id, state),
  constraint team_part foreign key (part_id) references part (id),
  constraint team_venue foreign key (venue_id) references venue (id),
  constraint team_proposed_venue foreign key (proposed_venue_id) references venue (id),
  constraint team_municipality foreign key (municipality_code) references municipality (code),
  constraint team_state check (state in ('ADMITTED', 'UNDER_REVIEW', 'PROPOSED', 'DECLINED', 'WITHDRAWN'))
) default character set utf8mb4 collate utf8mb4_bin;

create table team_member (
  id bigint not null auto_increment primary key,
  team_id bigint not null,
  part_id bigint not null,
  person_id bigint not null,
  position int,
  representative boolean not null,
  category_id bigint not null,
  prefecture_code char(2),
  municipality_code char(6),
  organisation varchar(200),
  name varchar(100) not null, reading varchar(100) not null,
  department varchar(200), profession varchar(100) not null,
  email varchar(254) not null,
  search varchar(1000) not null,
  no_photo boolean not null default false,
  no_video boolean not null default false,
  no_sound boolean not null default false,
  confirmed_at datetime(6),
  invited_at datetime(6),
  added_at datetime(6) not null, added_by varchar(300) not null,
  removed_at datetime(6), removed_by varchar(300),
  active_email varchar(254),
  version int not null default 0,
  unique key team_member_position (team_id, position),
  unique key team_member_once (part_id, active_email),
  key team_member_person (person_id),
  constraint team_member_team foreign key (team_id) references team (id),
  constraint team_member_part foreign key (part_id) references part (id),
  constraint team_member_person foreign key (person_id) references person (id),
  constraint team_member_category foreign key (category_id) references category (id),
  constraint team_member_prefecture foreign key (prefecture_code) references prefecture (code),
  constraint team_member_municipality foreign key (municipality_code) references municipality (code),
  constraint team_member_position_in_team check (position between 1 and 20),
  constraint team_member_present check ((position is null) = (removed_at is not null))
) default character set utf8mb4 collate utf8mb4_bin;

create table outgoing_mail (
  id bigint not null auto_increment primary key,
  recipient varchar(254) not null,
  language char(2) not null,
  template varchar(60) not null,
  subject varchar(300) not null,
  body text not null,
  concerns varchar(60),
  state varchar(20) not null,
  attempts int not null default 0,
  written_at datetime(6) not null,
  next_attempt_at datetime(6) not null,
  sent_at datetime(6),
  last_fault varchar(500),
  key outgoing_mail_due (state, next_attempt_at),
  key outgoing_mail_concerns (concerns),
  key outgoing_mail_written (written_at),
  constraint outgoing_mail_state check (state in ('WAITING', 'SENT', 'GIVEN_UP'))
) default character set utf8mb4 collate utf8mb4_bin;

create table audit_entry (
  id bigint not null auto_increment primary key,
  done_at datetime(6) not null,
  done_by varchar(300) not null,
  action varchar(80) not null,
  subject varchar(60) not null,
  detail varchar(4000) not null,
  key audit_subject (subject, id),
  key audit_done_at (done_at)
) default character set utf8mb4 collate utf8mb4_bin;
