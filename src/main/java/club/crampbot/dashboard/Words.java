package club.crampbot.dashboard;

import static j2html.TagCreator.time;

import j2html.tags.DomContent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and times as the page says them; times are in UTC, as the bot counts its days. */
final class Words {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);

  private Words() {}

  static DomContent day(LocalDate day) {
    return time(DAY.format(day)).withDatetime(day.toString());
  }

  static String dayText(LocalDate day) {
    return DAY.format(day);
  }

  static DomContent minute(Instant at) {
    return time(MINUTE.format(at.atOffset(ZoneOffset.UTC))).withDatetime(at.toString());
  }

  /** A count with its noun: "1 question", "2 questions". */
  static String count(int count, String one) {
    return "%,d %s%s".formatted(count, one, count == 1 ? "" : "s");
  }

  /** A part of a whole in per cent, such as "78%". */
  static String share(int part, int whole) {
    return Math.round(100.0 * part / whole) + "%";
  }
}
