package club.crampbot.discord;

import club.crampbot.answer.Answer;
import club.crampbot.answer.BotWords;
import club.crampbot.answer.Question;
import club.crampbot.library.Library;
import club.crampbot.library.Settings;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/**
 * {@code /coaches}: hands a question that the guide does not answer over to the club's coaches,
 * with the member's name and only once the member has sent the form that says so. A coach's reply
 * goes to the member, and from there into the guide.
 */
public final class CoachesCommand implements Continuing {
  static final String NAME = "coaches";
  static final Continuation FORM = new Continuation(NAME, "form", "");
  private static final String SEND = "send";
  private static final String REPLY = "reply";
  private static final String ANSWER = "answer";
  private static final String TEXT = "text";
  private static final int LONGEST_REPLY = 1_500;

  /** A member with more questions than this in an hour had better talk to a coach. */
  static final int PER_MEMBER = 3;

  /** Coaches are volunteers: more than this in an hour is no longer read. */
  static final int PER_CLUB = 20;

  private static final Duration PERIOD = Duration.ofHours(1);

  private final Library library;
  private final Memory memory;
  private final Limit perMember = new Limit(PER_MEMBER, PERIOD, Ticker.systemTicker());
  private final Limit perClub = new Limit(PER_CLUB, PERIOD, Ticker.systemTicker());

  /**
   * Over a library that stays the caller's.
   *
   * @param memory knows the question below whose answer the button was pressed
   */
  public CoachesCommand(Library library, Memory memory) {
    this.library = library;
    this.memory = memory;
  }

  @Override
  public CommandData data() {
    return Commands.slash(NAME, "Ask the coaches of your club")
        .setContexts(InteractionContextType.GUILD);
  }

  @Override
  public Acknowledgement acknowledgement(Map<String, String> options) {
    return Acknowledgement.FORM;
  }

  @Override
  public Acknowledgement acknowledgement(Continuation continuation) {
    return switch (continuation.deed()) {
      case "form", REPLY -> Acknowledgement.FORM;
      case ANSWER -> Acknowledgement.PUBLIC;
      default -> Acknowledgement.PRIVATE;
    };
  }

  @Override
  public Reply answer(Invocation invocation) {
    Settings club = settings(invocation);
    if (!club.hasCoaches()) {
      return new Reply.Say(BotMessage.sentence(BotWords.NO_COACHES), "no coaches");
    }
    String consent =
        club.coachesChannel().isPresent()
            ? BotWords.COACHES_CONSENT
            : BotWords.COACHES_CONSENT_HERE;
    String title = Cut.toLength(BotWords.ASK_COACHES, Modal.MAX_TITLE_LENGTH);
    var question = input(AskCommand.LONGEST);
    memory
        .question(invocation.occasion(), invocation.asker())
        .ifPresent(asked -> question.setValue(Cut.toLength(asked, AskCommand.LONGEST)));
    return new Reply.Ask(
        Modal.create(new Continuation(NAME, SEND, "").id(), title)
            .addComponents(Label.of(BotWords.YOUR_QUESTION, consent, question.build()))
            .build());
  }

  private static TextInput.Builder input(int longest) {
    return TextInput.create(TEXT, TextInputStyle.PARAGRAPH).setMaxLength(longest);
  }

  private Settings settings(Invocation invocation) {
    return invocation.club().map(library::settings).orElse(Settings.USUAL);
  }

  /**
   * Whether somebody may reply as a coach: who holds the role that the club chose, and its
   * moderators; without a role, whoever sees the coaches' channel.
   */
  static boolean isCoach(Asker asker, Settings club) {
    return club.coachesRole().isEmpty()
        || asker.managesServer()
        || Stream.of(club.coachesRole(), club.moderatorRole())
            .flatMap(Optional::stream)
            .anyMatch(asker.roles()::contains);
  }

  /** What a member reads whose question in an ask channel has no answer in the guide. */
  static MessageCreateData offer() {
    return new Card()
        .text(BotWords.COACHES_OFFERED, 200)
        .buttons(FORM.button(BotWords.ASK_COACHES))
        .message();
  }

  @Override
  public Reply goOn(Continuation continuation, Invocation invocation) {
    boolean isForCoaches = List.of(REPLY, ANSWER).contains(continuation.deed());
    if (isForCoaches && !isCoach(invocation.asker(), settings(invocation))) {
      return new Reply.Say(BotMessage.sentence(BotWords.NO_COACH), "no coach");
    }
    return switch (continuation.deed()) {
      case "form" -> answer(invocation);
      case SEND -> send(invocation);
      case REPLY ->
          new Reply.Ask(
              Modal.create(
                      new Continuation(NAME, ANSWER, continuation.argument()).id(),
                      BotWords.COACH_REPLY)
                  .addComponents(
                      Label.of(
                          BotWords.COACH_REPLY,
                          BotWords.COACH_REPLY_HINT,
                          input(LONGEST_REPLY).build()))
                  .build());
      case ANSWER -> pass(continuation.argument(), invocation);
      default -> new Reply.Say(BotMessage.expired(), "expired");
    };
  }

  private Reply send(Invocation invocation) {
    String question = invocation.option(TEXT).orElse("");
    Settings club = settings(invocation);
    if (!club.hasCoaches() || question.isEmpty()) {
      return new Reply.Say(BotMessage.sentence(BotWords.NO_COACHES), "no coaches");
    }
    // Who has a warning sign must not wait for a coach.
    if (invocation.edition().answerer().answer(new Question(question))
        instanceof Answer.Emergency) {
      return Asking.reply(new Question(question), invocation);
    }
    Asker asker = invocation.asker();
    if (!perMember.admits(asker.id()) || !perClub.admits(invocation.club().orElseThrow())) {
      return new Reply.Say(BotMessage.sentence(BotWords.COACHES_BUSY), "too many");
    }
    Card notice = new Card().heading(BotWords.COACHES_ASKED);
    club.coachesRole().ifPresent(notice::calls);
    MessageCreateData letter =
        notice
            .text(Parts.plain(asker.name()) + ":", 100)
            .quote(Parts.plain(question), 2 * AskCommand.LONGEST)
            .buttons(new Continuation(NAME, REPLY, asker.id()).button(BotWords.COACH_REPLY))
            .message();
    return new Reply.HandOver(
        club.coachesChannel()
            .<Reply.To>map(Reply.To.Channel::new)
            // Where a club has a role alone, people call it where they are.
            .orElseGet(Reply.To.Here::new),
        letter,
        BotMessage.sentence(BotWords.COACHES_TOLD),
        BotMessage.sentence(
            club.coachesChannel().isPresent()
                ? BotWords.COACHES_UNTOLD
                : BotWords.COACHES_UNTOLD_HERE));
  }

  /** Whose question a message of the coaches' channel is, by its custom ids. */
  static Optional<String> member(List<String> customIds) {
    return customIds.stream()
        .flatMap(id -> Continuation.of(id).stream())
        .filter(one -> one.command().equals(NAME) && one.deed().equals(REPLY))
        .map(Continuation::argument)
        .findFirst();
  }

  /** A coach's reply as the member gets it. */
  static MessageCreateData letter(String coach, String question, String reply) {
    return new Card()
        .heading(BotWords.COACH_SAYS + " " + Parts.plain(coach))
        .quote(Parts.plain(question), 2 * AskCommand.LONGEST)
        .text(Parts.plain(reply), LONGEST_REPLY)
        .small(BotWords.NOT_MEDICAL_ADVICE)
        .message();
  }

  /** What a coach reads whose reply in the channel was passed on. */
  static MessageCreateData passed(String question) {
    return new Card()
        .text(BotWords.COACH_PASSED, 200)
        .quote(Parts.plain(question), 2 * AskCommand.LONGEST)
        .buttons(GapsModeration.TEACH.button(BotWords.TEACH))
        .message();
  }

  private static Reply pass(String member, Invocation invocation) {
    String reply = Parts.plain(invocation.option(TEXT).orElse(""));
    String asked = asked(invocation.occasion()).orElse("");
    String question = Parts.plain(asked);
    String coach = Parts.plain(invocation.asker().name());
    MessageCreateData letter =
        letter(invocation.asker().name(), asked, invocation.option(TEXT).orElse(""));
    MessageCreateData told =
        new Card()
            .heading(BotWords.COACH_SAYS + " " + coach)
            .quote(question, 2 * AskCommand.LONGEST)
            .text(reply, 2 * LONGEST_REPLY)
            .buttons(GapsModeration.TEACH.button(BotWords.TEACH))
            .message();
    return new Reply.HandOver(
        new Reply.To.Member(member), letter, told, BotMessage.sentence(BotWords.MEMBER_UNTOLD));
  }

  /** The question that a message of the coaches' channel quotes. */
  static Optional<String> asked(Occasion occasion) {
    return occasion.said().flatMap(CoachesCommand::quoted);
  }

  static Optional<String> quoted(String message) {
    return Optional.of(message)
        .flatMap(
            said ->
                said.lines()
                    .dropWhile(line -> !line.startsWith("> "))
                    .takeWhile(line -> line.startsWith("> "))
                    .map(line -> line.substring(2))
                    .reduce((one, other) -> one + " " + other))
        .map(quoted -> quoted.replaceAll("\\\\(?=\\p{Punct})", "").replace("\u200b", ""));
  }
}
