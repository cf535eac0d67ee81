-- Ids are Discord's, as text. Times are milliseconds since 1970 in UTC, days are yyyy-mm-dd.

create table edition (
  club text not null,
  number integer not null,
  overlay text not null,
  by_id text not null,
  by_name text not null,
  at bigint not null,
  note text not null,
  primary key (club, number)
);

create table draft (
  club text not null,
  moderator text not null,
  base integer not null,
  overlay text not null,
  primary key (club, moderator)
);

-- Who has agreed to publish exactly this content, where a club wants two moderators.
create table agreement (
  club text not null,
  moderator text not null,
  base integer not null,
  overlay text not null,
  primary key (club, moderator)
);

create table suspension (
  club text not null,
  id text not null,
  primary key (club, id)
);

create table setting (
  club text not null primary key,
  settings text not null
);

create table question (
  club text not null,
  text text not null,
  outcome text not null,
  day text not null
);

create index question_club on question (club, day);

-- Members who do not want their questions kept.
create table unkept (
  member text not null primary key
);

-- What is no gap: questions that moderators called "not for us".
create table dismissed (
  club text not null,
  text text not null,
  primary key (club, text)
);

create table act (
  id bigint generated always as identity primary key,
  club text not null,
  at bigint not null,
  by_id text not null,
  by_name text not null,
  what text not null
);

create index act_club on act (club, id);

create function kept() returns trigger language plpgsql as $$
begin
  raise exception '% is never changed or deleted', tg_table_name;
end
$$;

create trigger act_stays before update or delete or truncate on act
for each statement execute function kept();

create trigger edition_stays before update or delete or truncate on edition
for each statement execute function kept();
