package club.crampbot.guide;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Messages from which the bot learns to tell an emergency from what only sounds like one.
 *
 * @param bySign messages in which somebody may be in danger, under the id of the {@link
 *     WarningSign} that they show
 * @param harmless messages that sound like them, in which nobody is
 */
public record EmergencyExamples(Map<String, List<String>> bySign, List<String> harmless) {
  public EmergencyExamples {
    var copy = new LinkedHashMap<String, List<String>>();
    bySign.forEach((sign, messages) -> copy.put(sign, List.copyOf(messages)));
    bySign = Collections.unmodifiableMap(copy);
    harmless = List.copyOf(harmless);
  }

  /** The same with more messages that are harmless. */
  public EmergencyExamples withHarmless(List<String> more) {
    List<String> all = new ArrayList<>(harmless);
    all.addAll(more);
    return new EmergencyExamples(bySign, all);
  }
}
