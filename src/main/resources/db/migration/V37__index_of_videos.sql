-- Whether a video's index lies behind its pictures, so that browsers begin later on a slow line: told to the secretariat.
alter table lecture_video add column index_last boolean not null default false;
