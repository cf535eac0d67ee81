package club.crampbot.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
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
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ConditionTimeoutException;
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
import org.openqa.selenium.interactions.Actions;

/**
 * A real Chromium without a window. Where there is none, a test is skipped and says so, except
 * where {@code CRAMPBOT_BROWSER=required} stands in the environment, as in {@code .ci/run}.
 */
public final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** How often the tab key is pressed in search of something: a long page's worth. */
  private static final int MOST_TABS = 300;

  private static final String LAST =
      "return (e => e && !e.querySelector('.thinking') ? e.id + ' ' + e.innerText : '')"
          + "([...document.querySelectorAll('.message')].pop())";

  private final ChromeDriver driver;

  /** The last message when something was last done, to tell a new one from it. */
  private String before = "";

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
    return new Browser(new ChromeDriver(service, options)).size(width, height);
  }

  /** A window of another size: a phone's, where it is narrower than 500 pixels. */
  public Browser size(int width, int height) {
    // A window is at least 500 pixels wide; a phone's width has to be emulated.
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
    return this;
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
    return colours("dark");
  }

  public Browser light() {
    return colours("light");
  }

  private Browser colours(String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    return this;
  }

  /** Opens a page of the sandbox, and waits until it has told its news. */
  public Browser goTo(String address) {
    visit(address).see("body[data-ready=true]");
    return this;
  }

  /** Opens any page. */
  public Browser visit(String address) {
    driver.get(address);
    return this;
  }

  /** Looks at once and then often: most of what is waited for is there already. */
  private static ConditionFactory waiting(String what) {
    return Awaitility.await(what)
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(20))
        .ignoreException(StaleElementReferenceException.class);
  }

  /** Waits until something is there and shown. */
  public WebElement see(String css) {
    return shown(css, By.cssSelector(css)).getFirst();
  }

  /** Waits until at least one is shown; a page that changes meanwhile is looked at again. */
  private List<WebElement> shown(String what, By by) {
    return waiting(what)
        .until(
            () -> driver.findElements(by).stream().filter(WebElement::isDisplayed).toList(),
            found -> !found.isEmpty());
  }

  /** Waits until the last of something says this. */
  public Browser reads(String css, String words) {
    waiting(css + " with " + words)
        .until(() -> texts(css).reversed().stream().findFirst().orElse("").contains(words));
    return this;
  }

  /**
   * Waits until the last message is another than before the last press or key, with these words.
   */
  public Browser answers(String words) {
    try {
      waiting("a new message with " + words)
          .until(
              () -> {
                String last = String.valueOf(run(LAST));
                return !last.equals(before) && last.contains(words);
              });
    } catch (ConditionTimeoutException tooLate) {
      throw new AssertionError(
          "no new message with " + words + ", the last being: " + run(LAST), tooLate);
    }
    return this;
  }

  /** Remembers what stands there before something is done that {@link #answers} waits for. */
  private void remember() {
    before = String.valueOf(run(LAST));
  }

  /** Waits until there is nothing of this any more. */
  public Browser misses(String css) {
    waiting("no " + css).until(() -> driver.findElements(By.cssSelector(css)).isEmpty());
    return this;
  }

  public List<String> texts(String css) {
    return driver.findElements(By.cssSelector(css)).stream().map(WebElement::getText).toList();
  }

  /** Presses the last button or link with this text. */
  public Browser press(String label) {
    By by = By.xpath("//*[self::button or self::a][normalize-space()=\"" + label + "\"]");
    WebElement last = shown("button " + label, by).getLast();
    remember();
    run("arguments[0].click()", last);
    return this;
  }

  /** Opens the menu of the last message by the other mouse button. */
  public Browser pressesTheOtherButtonOn(String css) {
    new Actions(driver).contextClick(see(css)).perform();
    return this;
  }

  /** Puts a file into the page's field for one. */
  public Browser attach(String css, Path file) {
    driver.findElement(By.cssSelector(css)).sendKeys(file.toAbsolutePath().toString());
    return this;
  }

  /** Presses the tab key until something with this text or label has the focus. */
  public Browser tabTo(String label) {
    return tab(label, keys -> keys.sendKeys(Keys.TAB));
  }

  /** The same backwards. */
  public Browser tabBackTo(String label) {
    return tab(label, keys -> keys.keyDown(Keys.SHIFT).sendKeys(Keys.TAB).keyUp(Keys.SHIFT));
  }

  private Browser tab(String label, UnaryOperator<Actions> press) {
    for (int pressed = 0; pressed < MOST_TABS; pressed++) {
      press.apply(new Actions(driver)).perform();
      if (label.equals(focused())) {
        return this;
      }
    }
    throw new AssertionError("no key leads to " + label + "; last: " + focused());
  }

  /** The label or text of what has the focus. */
  public String focused() {
    return String.valueOf(
        run(
            "const e = document.activeElement;"
                + "return (e.getAttribute('aria-label') || e.textContent || e.name || '').trim()"));
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
    remember();
    return type(Keys.ENTER);
  }

  public @Nullable Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** The bytes at an address that a script's expression gives, in Base64. */
  public @Nullable Object fetched(String address) {
    return driver.executeAsyncScript(
        "const done = arguments[0];"
            + "fetch("
            + address
            + ").then(r => r.arrayBuffer())"
            + ".then(b => done(btoa(String.fromCharCode(...new Uint8Array(b)))));");
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
    if (!Boolean.TRUE.equals(run("return typeof axe === 'object'"))) {
      run(axe());
    }
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

  /** The window as a PNG, packed better than the browser packs it. */
  public byte[] picture() throws IOException {
    BufferedImage shot =
        ImageIO.read(new ByteArrayInputStream(driver.getScreenshotAs(OutputType.BYTES)));
    var opaque = new BufferedImage(shot.getWidth(), shot.getHeight(), BufferedImage.TYPE_INT_RGB);
    opaque.getGraphics().drawImage(shot, 0, 0, null);
    ImageWriter png = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam packed = png.getDefaultWriteParam();
    packed.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    packed.setCompressionQuality(0);
    var bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      png.setOutput(out);
      png.write(null, new IIOImage(opaque, null, null), packed);
    }
    return bytes.toByteArray();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
