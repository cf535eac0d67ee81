package club.crampbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import club.crampbot.library.Step;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final List<String> shown = new CopyOnWriteArrayList<>();
  private final Progress progress = Progress.showing(shown::add, "Reading…");

  @Test
  void manyStepsAreFewEdits() {
    long start = System.nanoTime();
    for (int done = 0; done < 100_000; done++) {
      progress.accept(new Step.Asking(done, 100_000));
    }
    long seconds = (System.nanoTime() - start) / 1_000_000_000;
    assertThat(shown).first().isEqualTo("Reading…");
    assertThat(shown).hasSizeLessThanOrEqualTo((int) seconds + 2);
  }

  @Test
  void stepIsShownWhenTheLastOneIsOld() {
    Awaitility.await()
        .until(
            () -> {
              progress.accept(new Step.Asking(119, 330));
              return shown.size() == 2;
            });
    assertThat(shown).containsExactly("Reading…", "Asking judged question 120 of 330…");
  }
}
