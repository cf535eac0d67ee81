package club.crampbot.discord;

import club.crampbot.answer.BotWords;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import net.dv8tion.jda.api.components.buttons.Button;

/**
 * One page of a long list.
 *
 * @param items those on this page
 * @param number of this page, from 0
 * @param count of all pages, at least 1
 */
record Page<T>(List<T> items, int number, int count) {
  Page {
    items = List.copyOf(items);
  }

  /** The page with this number, or the last one where the list has become shorter. */
  static <T> Page<T> of(List<T> all, int number, int size) {
    int count = Math.max(1, Math.ceilDiv(all.size(), size));
    int fitting = Math.clamp(number, 0, count - 1);
    int start = fitting * size;
    return new Page<>(all.subList(start, Math.min(all.size(), start + size)), fitting, count);
  }

  /** "page 2 of 3", or nothing where there is one page only. */
  String words() {
    return count == 1 ? "" : BotWords.page(number + 1, count);
  }

  /** Buttons to the pages before and after this one, where there are any. */
  List<Button> buttons(IntFunction<Press> toPage) {
    var buttons = new ArrayList<Button>();
    if (number > 0) {
      buttons.add(Parts.button(toPage.apply(number - 1), BotWords.PREVIOUS_PAGE));
    }
    if (number < count - 1) {
      buttons.add(Parts.button(toPage.apply(number + 1), BotWords.NEXT_PAGE));
    }
    return buttons;
  }
}
