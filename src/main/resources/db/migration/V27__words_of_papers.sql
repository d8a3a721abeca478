-- The words on the pages of papers, read once so that they can be searched; pages are parted by form feeds.

create table paper_text (
  file_id bigint not null primary key,
  pages mediumtext not null,
  constraint paper_text_of_file foreign key (file_id) references stored_file (id) on delete cascade
) default character set utf8mb4 collate utf8mb4_bin;
