package club.crampbot.library;

import java.time.Instant;

/**
 * Something that a moderator did. Acts are only ever added: the database itself refuses to change
 * or delete one.
 *
 * @param what in a few words, such as {@code published edition 3}
 */
public record Act(Instant at, Moderator by, String what) {}
