package club.crampbot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class BeirReportTest {
  private static final BeirCollection COLLECTION =
      new BeirCollection(
          List.of(),
          Map.of("1", "first", "2", "second"),
          Map.of("1", Map.of("a", 1), "2", Map.of("a", 1, "b", 1)));

  @Test
  void figuresAreMeansOverTheQueries() {
    // "first" finds its one document at rank 2, "second" one of its two at rank 1.
    BeirReport report =
        BeirReport.of(
            COLLECTION, query -> query.equals("first") ? List.of("x", "a") : List.of("b"));
    assertThat(report.queries()).isEqualTo(2);
    assertThat(report.mrr10()).isCloseTo(0.75, within(1e-9));
    assertThat(report.recall100()).isCloseTo(0.75, within(1e-9));
    assertThat(report.map()).isCloseTo(0.5, within(1e-9));
    double second = 1 / (Math.log(3) / Math.log(2));
    assertThat(report.ndcg10()).isCloseTo((second + 1 / (1 + second)) / 2, within(1e-9));
  }

  @Test
  void figuresOfAnEmptyCollectionAreZero() {
    BeirReport report =
        BeirReport.of(new BeirCollection(List.of(), Map.of(), Map.of()), query -> List.of());
    assertThat(report.ndcg10()).isZero();
    assertThat(report.figures()).contains("queries     0");
  }
}
