-- the rows of the fields of a sheet have their texts as of this entry of its log, or a later one; what came since stands in the log alone;
-- and how often texts were changed past the log, after which nobody goes on from what was known before
alter table worksheet add column stored_sequence bigint not null default 0 after sequence, add column renewed int not null default 0;
update worksheet set stored_sequence = sequence;
