package club.crampbot.guide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PassageHtmlTest {
  @Test
  void htmlIsShownAndNotObeyed() {
    assertThat(PassageHtml.of("A <script>alert(1)</script> and <img src=x onerror=alert(1)>"))
        .doesNotContain("<script", "<img")
        .contains("&lt;script&gt;");
    assertThat(PassageHtml.of("<div onclick=alert(1)>\nblock\n</div>")).doesNotContain("<div");
  }

  @Test
  void linkThatIsAProgramLeadsNowhere() {
    assertThat(PassageHtml.of("[press](javascript:alert(1))")).doesNotContain("javascript");
  }

  @Test
  void linkToTheWebOpensBesideThePage() {
    assertThat(PassageHtml.of("[NHS](https://www.nhs.uk/)"))
        .contains("href=\"https://www.nhs.uk/\"", "target=\"_blank\"", "noopener");
    assertThat(PassageHtml.of("[[1]](#pickle-source-1)"))
        .contains("href=\"#pickle-source-1\">[1]</a>")
        .doesNotContain("_blank");
  }

  @Test
  void markdownIsDrawn() {
    assertThat(PassageHtml.of("**For:** one\n\n- two"))
        .contains("<strong>For:</strong>", "<li>two");
  }
}
