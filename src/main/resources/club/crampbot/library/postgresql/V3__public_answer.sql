-- Public messages of the bot's that show passages, so that they can be corrected. No member, no
-- question. "shown" is passage=fingerprint, separated by spaces.

create table public_answer (
  message text not null primary key,
  club text not null,
  channel text not null,
  shown text not null,
  day text not null,
  standing text not null
);

create index public_answer_club on public_answer (club, day);
