package club.crampbot.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KinshipTest {
  private static void tellsApart(Kinship kinship) {
    assertThat(kinship.areAlike("does pickle juice work", "Does pickle juice work?")).isTrue();
    assertThat(kinship.areAlike("which running shoes", "which shoes for running")).isTrue();
    assertThat(kinship.areAlike("does pickle juice work", "which running shoes")).isFalse();
    assertThat(kinship.areAlike("why do calves cramp at night", "how to train for a 10k"))
        .isFalse();
  }

  @Test
  void questionsAreToldApartByTheirWords() {
    tellsApart(new Kinship(Optional.empty()));
  }

  @Test
  void questionsAreToldApartByTheirMeaning(@TempDir Path folder) throws Embedder.Unavailable {
    try (Embedder embedder = Embedder.load(folder)) {
      var kinship = new Kinship(Optional.of(embedder));
      tellsApart(kinship);
      assertThat(kinship.areAlike("can I drink coffee before a run", "is coffee before running ok"))
          .isTrue();
    }
  }
}
