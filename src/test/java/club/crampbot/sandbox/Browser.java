package club.crampbot.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * A real Chromium without a window. Where there is none, a test is skipped and says so, except
 * where {@code CRAMPBOT_BROWSER=required} stands in the environment, as in {@code .ci/run}.
 */
public final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** A new one whose window is so large, in CSS pixels. */
  public static Browser open(int width, int height) {
    Optional<Path> chromium = found("chromium", "chromium-browser", "google-chrome");
    Optional<Path> chromedriver = found("chromedriver");
    if (chromium.isEmpty() || chromedriver.isEmpty()) {
      String sentence =
          "no chromium and chromedriver on the PATH: apt-get install chromium chromium-driver";
      assertThat(System.getenv("CRAMPBOT_BROWSER")).as(sentence).isNotEqualTo("required");
      Assumptions.abort(sentence);
    }
    var options = new ChromeOptions();
    options.setBinary(chromium.orElseThrow().toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--hide-scrollbars",
        "--force-device-scale-factor=1",
        "--window-size=" + width + "," + height);
    var service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(chromedriver.orElseThrow().toFile())
            .build();
    var driver = new ChromeDriver(service, options);
    // A window is at least 500 pixels wide; a phone's width has to be emulated.
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
    return new Browser(driver);
  }

  private static Optional<Path> found(String... names) {
    return Stream.of(names)
        .flatMap(
            name ->
                Stream.of(System.getenv("PATH").split(":", -1))
                    .map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** As the system's setting for dark pages does. */
  public Browser dark() {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
    return this;
  }

  public Browser goTo(String address) {
    driver.get(address);
    return this;
  }

  /** Waits until something is there and shown. */
  public WebElement see(String css) {
    await(css)
        .atMost(PATIENCE)
        .ignoreException(StaleElementReferenceException.class)
        .until(
            () ->
                driver.findElements(By.cssSelector(css)).stream()
                    .anyMatch(WebElement::isDisplayed));
    return driver.findElements(By.cssSelector(css)).stream()
        .filter(WebElement::isDisplayed)
        .findFirst()
        .orElseThrow();
  }

  /** Waits until the last of something says this. */
  public Browser reads(String css, String words) {
    await(css + " with " + words)
        .atMost(PATIENCE)
        .ignoreException(StaleElementReferenceException.class)
        .until(() -> texts(css).reversed().stream().findFirst().orElse("").contains(words));
    return this;
  }

  public List<String> texts(String css) {
    return driver.findElements(By.cssSelector(css)).stream().map(WebElement::getText).toList();
  }

  /** Presses the last button or link with this text. */
  public Browser press(String label) {
    By by = By.xpath("//*[self::button or self::a][normalize-space()=\"" + label + "\"]");
    await("button " + label)
        .atMost(PATIENCE)
        .ignoreException(StaleElementReferenceException.class)
        .until(() -> driver.findElements(by).stream().anyMatch(WebElement::isDisplayed));
    WebElement last =
        driver.findElements(by).reversed().stream()
            .filter(WebElement::isDisplayed)
            .findFirst()
            .orElseThrow();
    run("arguments[0].click()", last);
    return this;
  }

  /** Types into whatever has the focus, as a keyboard does. */
  public Browser type(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
    return this;
  }

  /** Puts the focus somewhere, waiting until it is there. */
  public Browser focus(String css) {
    run("arguments[0].focus()", see(css));
    return this;
  }

  public @Nullable String title() {
    return driver.getTitle();
  }

  public Browser enter() {
    return type(Keys.ENTER);
  }

  public @Nullable Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** How many pixels the page is wider than the window. */
  public long overhang() {
    return ((Number)
            Objects.requireNonNull(
                run("return document.documentElement.scrollWidth - window.innerWidth")))
        .longValue();
  }

  /** What axe-core finds that keeps people from using the page: serious and critical. */
  public String seriousViolations() {
    run(axe());
    Object found =
        driver.executeAsyncScript(
            "const done = arguments[0];"
                + "axe.run(document, {resultTypes: ['violations']}).then(r => done(r.violations"
                + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
                + ".map(v => v.id + ': ' + v.nodes.map(n => n.html.slice(0, 160) + ' ' + n.failureSummary).join('; '))"
                + ".join('\\n')));");
    return String.valueOf(found);
  }

  private static String axe() {
    try (InputStream script = Browser.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public byte[] picture() {
    return driver.getScreenshotAs(OutputType.BYTES);
  }

  @Override
  public void close() {
    driver.quit();
  }
}
