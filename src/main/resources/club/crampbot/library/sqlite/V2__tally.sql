-- How many questions ended how on a day: numbers alone, without text or member.
create table tally (
  club text not null,
  day text not null,
  outcome text not null,
  times integer not null,
  primary key (club, day, outcome)
) strict;
