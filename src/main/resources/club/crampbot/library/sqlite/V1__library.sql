-- Ids are Discord's, as text. Times are milliseconds since 1970 in UTC, days are yyyy-mm-dd.

create table edition (
  club text not null,
  number integer not null,
  overlay text not null,
  by_id text not null,
  by_name text not null,
  at integer not null,
  note text not null,
  primary key (club, number)
) strict;

create table draft (
  club text not null,
  moderator text not null,
  base integer not null,
  overlay text not null,
  primary key (club, moderator)
) strict;

-- Who has agreed to publish exactly this content, where a club wants two moderators.
create table agreement (
  club text not null,
  moderator text not null,
  base integer not null,
  overlay text not null,
  primary key (club, moderator)
) strict;

create table suspension (
  club text not null,
  id text not null,
  primary key (club, id)
) strict;

create table setting (
  club text not null primary key,
  settings text not null
) strict;

create table question (
  club text not null,
  text text not null,
  outcome text not null,
  day text not null
) strict;

create index question_club on question (club, day);

-- Members who do not want their questions kept.
create table unkept (
  member text not null primary key
) strict;

-- What is no gap: questions that moderators called "not for us".
create table dismissed (
  club text not null,
  text text not null,
  primary key (club, text)
) strict;

create table act (
  id integer primary key autoincrement,
  club text not null,
  at integer not null,
  by_id text not null,
  by_name text not null,
  what text not null
) strict;

create index act_club on act (club, id);

create trigger act_stays before update on act
begin
  select raise(abort, 'acts are never changed');
end;

create trigger act_is_kept before delete on act
begin
  select raise(abort, 'acts are never deleted');
end;

create trigger edition_stays before update on edition
begin
  select raise(abort, 'editions are never changed');
end;

create trigger edition_is_kept before delete on edition
begin
  select raise(abort, 'editions are never deleted');
end;
