package club.crampbot;

import club.crampbot.answer.Answer;
import club.crampbot.answer.Question;
import club.crampbot.search.Embedder;
import club.crampbot.search.Peers;
import club.crampbot.search.Ranked;
import club.crampbot.search.TextIndex;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long one question takes, on the shipped guides and the judged questions, one after the other;
 * each way and its peers in the same run. Medians of single questions, since a mean also tells what
 * else the machine did.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
@Fork(1)
public class Speed {
  /** How many texts each half of our search asks Lucene for. */
  private static final int MOST = 100;

  /** The judged questions, round and round. */
  @State(Scope.Thread)
  public static class Asking {
    private int asked;

    int next(int size) {
      asked = (asked + 1) % size;
      return asked;
    }
  }

  /** Answers by words and by meaning; no text's vector is remembered. */
  @State(Scope.Benchmark)
  public static class Hybrid {
    Embedder embedder;
    Shipped bot;
    List<String> readings;

    @Setup
    public void open() throws IOException {
      embedder = Peers.forgetful(Shipped.MODELS);
      bot = new Shipped(Optional.of(embedder));
      try (TextIndex ours = Peers.ours(bot.folder, bot.data.lore().synonyms())) {
        readings = bot.questions.stream().map(question -> Peers.read(ours, question)).toList();
      }
    }

    @TearDown
    public void close() throws IOException {
      bot.close();
      embedder.close();
    }
  }

  /** Answers as the bot does: it remembers the vectors of the last questions. */
  @State(Scope.Benchmark)
  public static class Remembering {
    Embedder embedder;
    Shipped bot;

    @Setup
    public void open() throws IOException, Embedder.Unavailable {
      embedder = Embedder.load(Shipped.MODELS);
      bot = new Shipped(Optional.of(embedder));
    }

    @TearDown
    public void close() throws IOException {
      bot.close();
      embedder.close();
    }
  }

  /** Answers by words alone. */
  @State(Scope.Benchmark)
  public static class Lexical {
    Shipped bot;
    TextIndex ours;
    Peers.Bare bare;

    @Setup
    public void open() throws IOException {
      bot = new Shipped(Optional.empty());
      ours = Peers.ours(bot.folder, bot.data.lore().synonyms());
      bare = new Peers.Bare(bot.folder, bot.data.lore().synonyms(), bot.questions);
    }

    @TearDown
    public void close() throws IOException {
      bare.close();
      ours.close();
      bot.close();
    }
  }

  @Benchmark
  public float[] embedding(Hybrid hybrid, Asking asking) {
    return hybrid.embedder.embed(hybrid.readings.get(asking.next(hybrid.readings.size())));
  }

  @Benchmark
  public Answer hybridAnswer(Hybrid hybrid, Asking asking) {
    return answer(hybrid.bot, asking);
  }

  @Benchmark
  public Answer hybridAnswerAgain(Remembering remembering, Asking asking) {
    return answer(remembering.bot, asking);
  }

  @Benchmark
  public Answer lexicalAnswer(Lexical lexical, Asking asking) {
    return answer(lexical.bot, asking);
  }

  @Benchmark
  public List<Ranked> lexicalSearch(Lexical lexical, Asking asking) {
    return lexical.ours.search(
        lexical.bot.questions.get(asking.next(lexical.bot.questions.size())), MOST);
  }

  @Benchmark
  public List<String> bareLucene(Lexical lexical, Asking asking) throws IOException {
    return lexical.bare.search(asking.next(lexical.bot.questions.size()), MOST);
  }

  private static Answer answer(Shipped bot, Asking asking) {
    return bot.answerer.answer(new Question(bot.questions.get(asking.next(bot.questions.size()))));
  }
}
