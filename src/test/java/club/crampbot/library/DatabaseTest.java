package club.crampbot.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://127.0.0.1:1/bot?user=bot&password=s3cret",
        "jdbc:postgresql://127.0.0.1:wrong/bot?user=bot&password=s3cret",
        "jdbc:postgresql://bot:s3cret@127.0.0.1:1/bot"
      })
  void passwordOfAnAddressIsNeverTold(String address) {
    assertThatThrownBy(() -> Database.postgresql(address))
        .satisfies(
            thrown -> {
              var told = new StringWriter();
              thrown.printStackTrace(new PrintWriter(told, true));
              assertThat(told.toString()).doesNotContain("s3cret");
            });
  }
}
