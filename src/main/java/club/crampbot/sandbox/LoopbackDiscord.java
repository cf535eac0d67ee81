package club.crampbot.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Discord on this machine: a server on 127.0.0.1 that speaks Discord's REST API and gateway v10 to
 * one bot, with two clubs whose members are played through {@link #member}.
 *
 * <p>It runs from {@link #start()} to {@link #close()}. Safe for use by many threads. What is wrong
 * with a request is told as Discord tells it; what a test or a page asks wrongly is an {@link
 * IllegalArgumentException} or {@link IllegalStateException} with a sentence.
 */
public final class LoopbackDiscord implements AutoCloseable {
  private static final String HOST = "127.0.0.1";

  /** The token that the bot must show: long as a real one, and useless anywhere else. */
  private static final String TOKEN = "sandbox-token.for-loopback-only.no-secret-at-all";

  private final Faults faults = new Faults();
  private final World world;
  private final Gateway gateway;
  private final Page page;
  private final Javalin server;
  private final Duration patience;

  private LoopbackDiscord(int port, Settings settings) {
    this.patience = settings.patience();
    this.world =
        new World(
            Clock.systemUTC(),
            new Interactions.Deadlines(
                settings.acknowledgement(), Interactions.Deadlines.DISCORD.token()),
            this::address);
    this.gateway = new Gateway(world, faults, TOKEN, this::address);
    this.page = new Page(world);
    this.server = Javalin.create(config -> configure(config, settings.shards())).start(HOST, port);
  }

  /**
   * How this Discord is.
   *
   * @param acknowledgement how long the bot may take for its first answer to an interaction
   * @param patience how long a playing member waits for the bot before it is an error
   * @param shards how many shards it asks the bot to come in
   */
  public record Settings(Duration acknowledgement, Duration patience, int shards) {
    /** Discord's three seconds, ten seconds of patience, one shard. */
    public static final Settings USUAL =
        new Settings(Interactions.Deadlines.DISCORD.acknowledgement(), Duration.ofSeconds(10), 1);

    public Settings withAcknowledgement(Duration limit) {
      return new Settings(limit, patience, shards);
    }

    public Settings withPatience(Duration limit) {
      return new Settings(acknowledgement, limit, shards);
    }

    public Settings withShards(int count) {
      return new Settings(acknowledgement, patience, count);
    }
  }

  /** Starts on any free port. */
  public static LoopbackDiscord start() {
    return start(0, Settings.USUAL);
  }

  /** Starts on a port, 0 being any free one. */
  public static LoopbackDiscord start(int port, Settings settings) {
    return new LoopbackDiscord(port, settings);
  }

  private void configure(JavalinConfig config, int shards) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.maxRequestSize = 64L * 1024 * 1024;
    page.serve(config.routes);
    config.routes.ws(Gateway.PATH, gateway::serve);
    Rest rest = new Rest(world, faults, TOKEN, config.routes);
    new ClubRoutes(world, gateway, shards).serve(rest);
    new CommandRoutes(world).serve(rest);
    new MessageRoutes(world).serve(rest);
    new InteractionRoutes(world).serve(rest);
    for (HandlerType method :
        List.of(
            HandlerType.GET,
            HandlerType.POST,
            HandlerType.PUT,
            HandlerType.PATCH,
            HandlerType.DELETE)) {
      rest.on(
          method,
          "/<unknown>",
          call -> {
            throw Refusal.notFound();
          });
    }
    config.routes.get("/attachments/{channel}/{id}/{name}", this::download);
    config.routes.get(
        "/sandbox/events",
        context ->
            context
                .contentType("application/json")
                .result(Json.array(world.change(world::story)).toString()));
  }

  private void download(Context context) {
    Optional<Uploads.Upload> upload =
        world.change(() -> world.uploads().upload(context.pathParam("id")));
    if (upload.isEmpty()) {
      context.status(404);
      return;
    }
    String type = upload.get().mediaType();
    // Whoever uploads HTML must not have it run as if it were the page's own.
    context.header("Content-Security-Policy", "default-src 'none'; sandbox");
    context.header("X-Content-Type-Options", "nosniff");
    context.header(
        "Content-Disposition", type.matches("image/(png|jpeg|gif|webp)") ? "inline" : "attachment");
    byte[] bytes = upload.get().bytes();
    int length = faults.cutsThisFile() ? bytes.length - 1 : bytes.length;
    context.contentType(type).result(Arrays.copyOf(bytes, length));
  }

  /** Where this server is, such as {@code http://127.0.0.1:4711}, without a slash at the end. */
  public String address() {
    return "http://" + HOST + ":" + server.port();
  }

  /** What a Discord library takes for the base of the REST API, with a slash at the end. */
  public String restAddress() {
    return address() + Rest.PATH + "/";
  }

  public String token() {
    return TOKEN;
  }

  /** The text that mentions the bot in a message. */
  public String mentionOfTheBot() {
    return "<@" + Clubs.BOT.id() + ">";
  }

  /** Plays a member: ana, ben, mia (moderator), kim, olu or tess (moderator). */
  public Member member(String name) {
    Clubs.User user =
        world
            .clubs()
            .userNamed(name)
            .filter(found -> !found.bot())
            .orElseThrow(() -> new IllegalArgumentException("there is no member " + name));
    return new Member(world, user, patience);
  }

  /** What can be made to go wrong. */
  public Faults faults() {
    return faults;
  }

  /** Every REST call so far, oldest first. */
  public List<Exchange> traffic() {
    return world.change(
        () ->
            world.happenings().stream()
                .flatMap(
                    happening ->
                        happening instanceof Happening.Called(Exchange exchange)
                            ? Stream.of(exchange)
                            : Stream.of())
                .toList());
  }

  /** Waits until the bot is connected, and says whether it came in time. */
  public boolean awaitBot() {
    return world.await(patience, gateway::isOnline);
  }

  /** Waits until the bot has registered these commands, and says whether it did in time. */
  public boolean awaitCommands(String... names) {
    return world.await(patience, () -> Set.of(names).stream().allMatch(world.commands()::isKnown));
  }

  /** Asks the bot to connect anew (op 7). */
  public void asksToReconnect() {
    world.change(() -> gateway.tellAll(Json.object("op", 7, "d", null)));
  }

  /** Tells the bot that its session is void (op 9), or that it may still try to resume it. */
  public void voidsTheSession(boolean resumable) {
    world.change(
        () -> {
          if (!resumable) {
            gateway.forgetSessions();
          }
          ObjectNode invalid = Json.object("op", 9, "d", resumable);
          gateway.tellAll(invalid);
        });
  }

  /** Closes every connection of the bot to the gateway with a code such as 4000. */
  public void closesTheGateway(int code) {
    world.change(() -> gateway.closeAll(code, "on demand"));
  }

  /** Breaks every connection of the bot to the gateway without a word. */
  public void dropsTheGateway() {
    world.change(gateway::dropAll);
  }

  /** Makes all tokens of interactions so far invalid, as 15 minutes do. */
  public void forgetsInteractions() {
    world.change(() -> world.interactions().forgetAll());
  }

  /** A club's administrator lets everyone use a command, whatever its default says. */
  public void letsEveryoneUse(String command) {
    world.change(() -> world.commands().loosen(command.replaceFirst("^/", "")));
  }

  /** Takes permissions from the bot in a channel of a club, and tells it so. */
  public void takesFromTheBot(String club, String channel, Permission... permissions) {
    world.change(() -> overwrite(club, channel, Permission.bits(permissions)));
  }

  /** Gives the bot back what {@link #takesFromTheBot} took in a channel. */
  public void givesBackToTheBot(String club, String channel) {
    world.change(() -> overwrite(club, channel, 0));
  }

  /** Something that is no person, another bot or a webhook, writes in a channel of a club. */
  public Seen anotherBotSays(String club, String channel, String text, boolean byWebhook) {
    return world.change(
        () ->
            Sight.of(
                world, world.messages().writeOfOtherBot(channel(club, channel), text, byWebhook)));
  }

  /** Somebody who may manage messages deletes one of the bot's. */
  public void deletes(Seen message) {
    world.change(() -> world.messages().message(message.id()).ifPresent(world.messages()::delete));
  }

  private Clubs.Channel channel(String clubName, String channelName) {
    Clubs.Club found =
        world
            .clubs()
            .clubNamed(clubName)
            .orElseThrow(() -> new IllegalArgumentException("there is no club " + clubName));
    return world.channelsOf(found.id()).stream()
        .filter(one -> one.name().equals(channelName))
        .findAny()
        .orElseThrow(() -> new IllegalArgumentException("no channel " + channelName));
  }

  private void overwrite(String club, String channelName, long denied) {
    Clubs.Channel channel = channel(club, channelName);
    List<Clubs.Overwrite> others =
        channel.overwrites().stream()
            .filter(overwrite -> !overwrite.of().equals(Clubs.BOT.id()))
            .toList();
    List<Clubs.Overwrite> all = new ArrayList<>(others);
    if (denied != 0) {
      all.add(new Clubs.Overwrite(Clubs.BOT.id(), true, 0, denied));
    }
    Clubs.Channel changed = channel.with(all);
    world.replace(changed);
    world.tell(
        new Event(
            "CHANNEL_UPDATE", ClubJson.channel(world, changed), changed.club(), Event.GUILDS));
  }

  /**
   * From now on {@code /club/<id>}, which the page names below each club that the visitor
   * moderates, leads to the bot's own dashboard.
   *
   * @param ofClub where a club's page is, by the club's id
   */
  public void leadsToDashboard(Function<String, URI> ofClub) {
    page.leadsToDashboard(ofClub);
  }

  @Override
  public void close() {
    page.close();
    server.stop();
  }
}
