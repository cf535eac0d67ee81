package club.crampbot.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever is over one of Discord's limits is refused whole, and names the field. In the tables,
 * {@code ~n~} stands for n letters, single quotes for double ones, and {@code #n#thing#} for n
 * things with commas between, each {@code %} in them being its number.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LimitsTest {
  private static final Pattern LETTERS = Pattern.compile("~(\\d+)~");
  private static final Pattern THINGS = Pattern.compile("#(\\d+)#([^#]*)#");

  private final LoopbackDiscord discord = LoopbackDiscord.start();
  private final RawBot bot = new RawBot(discord);

  @BeforeAll
  void register() {
    bot.register(json("{'name':'ask','description':'Ask'}"));
  }

  @AfterAll
  void end() {
    discord.close();
  }

  private static String json(String table) {
    Matcher things = THINGS.matcher(table);
    String all =
        things.replaceAll(
            found -> {
              StringBuilder list = new StringBuilder();
              for (int n = 0; n < Integer.parseInt(found.group(1)); n++) {
                list.append(n == 0 ? "" : ",").append(found.group(2).replace("%", "" + n));
              }
              return Matcher.quoteReplacement(list.toString());
            });
    return LETTERS
        .matcher(all)
        .replaceAll(found -> "x".repeat(Integer.parseInt(Objects.requireNonNull(found.group(1)))))
        .replace('\'', '"');
  }

  private String general() {
    return "channels/" + discord.member("ana").in("general").channelId() + "/messages";
  }

  private void refused(RawBot.Answer answer, String field, String code) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
    assertThat(answer.code()).as(answer.toString()).isEqualTo(50035);
    assertThat(answer.error(field)).as(answer.toString()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'content':'~2001~'} | content | BASE_TYPE_MAX_LENGTH",
        "{'embeds':[{'title':'~257~'}]} | embeds.0.title | BASE_TYPE_MAX_LENGTH",
        "{'embeds':[{'description':'~4097~'}]} | embeds.0.description | BASE_TYPE_MAX_LENGTH",
        "{'embeds':[{'fields':[{'name':'~257~','value':'v'}]}]} | embeds.0.fields.0.name |"
            + " BASE_TYPE_MAX_LENGTH",
        "{'embeds':[{'fields':[{'name':'n','value':'~1025~'}]}]} | embeds.0.fields.0.value |"
            + " BASE_TYPE_MAX_LENGTH",
        "{'embeds':[{'fields':[{'name':'n'}]}]} | embeds.0.fields.0.value | BASE_TYPE_REQUIRED",
        "{'embeds':[{'fields':[#26#{'name':'n','value':'v'}#]}]} | embeds.0.fields |"
            + " BASE_TYPE_MAX_LENGTH",
        "{'embeds':[#11#{'title':'t'}#]} | embeds | BASE_TYPE_MAX_LENGTH",
        "{'embeds':[#2#{'description':'~3001~'}#]} | embeds | MAX_EMBED_SIZE_EXCEEDED",
        "{'embeds':[{'title':'t','url':'ftp://x'}]} | embeds.0.url | URL_TYPE_INVALID_SCHEME",
        "{'content':'a','allowed_mentions':{'parse':['users'],'users':['1']}} | allowed_mentions |"
            + " MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
      })
  void textOverALimitIsRefused(String table, String field, String code) {
    refused(bot.post(general(), json(table)), field, code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'type':2,'style':1,'label':'~81~','custom_id':'a'} | components.0.label |"
            + " BASE_TYPE_MAX_LENGTH",
        "{'type':2,'style':1,'label':'l','custom_id':'~101~'} | components.0.custom_id |"
            + " BASE_TYPE_MAX_LENGTH",
        "{'type':2,'style':1,'label':'l'} | components.0.custom_id | BASE_TYPE_REQUIRED",
        "{'type':2,'style':1,'custom_id':'a'} | components.0 | BUTTON_COMPONENT_INVALID_LABEL",
        "{'type':2,'style':5,'label':'l'} | components.0.url | BASE_TYPE_REQUIRED",
        "{'type':2,'style':5,'label':'l','url':'javascript:x'} | components.0.url |"
            + " URL_TYPE_INVALID_SCHEME",
        "{'type':2,'style':9,'label':'l','custom_id':'a'} | components.0.style |"
            + " BASE_TYPE_CHOICES",
        "#6#{'type':2,'style':1,'label':'l','custom_id':'%'}# | components |"
            + " COMPONENT_LAYOUT_WIDTH_EXCEEDED",
        "#2#{'type':2,'style':1,'label':'l','custom_id':'a'}# | components.1.custom_id |"
            + " COMPONENT_CUSTOM_ID_DUPLICATED",
        "#2#{'type':5,'custom_id':'%'}# | components | COMPONENT_LAYOUT_WIDTH_EXCEEDED",
        "{'type':10,'content':'a'} | components.0.type | UNION_TYPE_CHOICES",
        "{'type':3,'custom_id':'a','options':[#26#{'label':'l','value':'%'}#]} |"
            + " components.0.options | BASE_TYPE_BAD_LENGTH",
        "{'type':3,'custom_id':'a','options':[{'label':'~101~','value':'v'}]} |"
            + " components.0.options.0.label | BASE_TYPE_MAX_LENGTH",
        "{'type':3,'custom_id':'a','options':[{'label':'l','value':'~101~'}]} |"
            + " components.0.options.0.value | BASE_TYPE_MAX_LENGTH",
        "{'type':3,'custom_id':'a','options':[{'label':'l','value':'v','description':'~101~'}]} |"
            + " components.0.options.0.description | BASE_TYPE_MAX_LENGTH",
        "{'type':3,'custom_id':'a','options':[#2#{'label':'l','value':'v'}#]} |"
            + " components.0.options.1.value | SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
        "{'type':3,'custom_id':'a','placeholder':'~151~','options':[{'label':'l','value':'v'}]} |"
            + " components.0.placeholder | BASE_TYPE_MAX_LENGTH",
      })
  void rowOverALimitIsRefused(String held, String field, String code) {
    String row = "{'content':'a','components':[{'type':1,'components':[" + held + "]}]}";
    refused(bot.post(general(), json(row)), "components.0." + field, code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "#41#{'type':14}# | components | COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
        "{'type':17,'components':[#40#{'type':14}#]} | components |"
            + " COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
        "#2#{'type':10,'content':'~2001~'}# | components | COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
        "{'type':10,'content':''} | components.0.content | BASE_TYPE_REQUIRED",
        "{'type':9,'components':[{'type':10,'content':'a'}]} | components.0.accessory |"
            + " BASE_TYPE_REQUIRED",
        "{'type':17,'components':[{'type':17,'components':[{'type':14}]}]} |"
            + " components.0.components.0.type | UNION_TYPE_CHOICES",
        "{'type':2,'style':1,'label':'l','custom_id':'a'} | components.0.type | UNION_TYPE_CHOICES",
        "{'type':12,'items':[{'media':{'url':'attachment://no.png'}}]} |"
            + " components.0.items.0.media.url |"
            + " UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
        "{'type':12,'items':[#11#{'media':{'url':'https://a.b/c'}}#]} | components.0.items |"
            + " BASE_TYPE_BAD_LENGTH",
      })
  void componentsV2OverALimitAreRefused(String held, String field, String code) {
    refused(bot.post(general(), json("{'flags':32768,'components':[" + held + "]}")), field, code);
  }

  @Test
  void componentsV2StandWithoutContentAndEmbeds() {
    String text = "'flags':32768,'components':[{'type':10,'content':'a'}]";
    String legacy = "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2";
    refused(bot.post(general(), json("{'content':'b'," + text + "}")), "content", legacy);
    refused(bot.post(general(), json("{'embeds':[{'title':'b'}]," + text + "}")), "embeds", legacy);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'content':'~2000~'}",
        "{'embeds':[{'title':'~256~','description':'~4096~'}]}",
        "{'embeds':[{'fields':[#25#{'name':'n','value':'v'}#]}]}",
        "{'embeds':[#2#{'description':'~3000~'}#]}",
        "{'flags':32768,'components':[#40#{'type':14}#]}",
        "{'flags':32768,'components':[#2#{'type':10,'content':'~2000~'}#]}",
        "{'content':'a','components':[{'type':1,'components':[#5#{'type':2,'style':1,"
            + "'label':'~80~','custom_id':'%~99~'}#]}]}",
        "{'content':'a','components':[{'type':1,'components':[{'type':3,'custom_id':'a',"
            + "'options':[#25#{'label':'~100~','value':'%'}#]}]}]}",
      })
  void whatKeepsTheLimitsIsTaken(String table) {
    RawBot.Answer answer = bot.post(general(), json(table));

    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
  }

  @Test
  void aCharacterIsCountedAsDiscordCountsIt() {
    assertThat(bot.post(general(), "{\"content\":\"" + "🏃".repeat(2000) + "\"}").status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"{}", "{'content':''}", "{'content':'  '}", "{'flags':32768,'components':[]}"})
  void emptyMessageIsRefused(String table) {
    RawBot.Answer answer = bot.post(general(), json(table));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo(50006);
  }

  @Test
  void anEditMayNotEmptyAMessage() {
    String id = bot.post(general(), json("{'content':'a'}")).json().path("id").asText();

    RawBot.Answer answer =
        bot.send("PATCH", general() + "/" + id, json("{'content':''}"), discord.token());

    assertThat(answer.code()).isEqualTo(50006);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'name':'Ask','description':'d' | name | APPLICATION_COMMAND_INVALID_NAME",
        "'name':'a b','description':'d' | name | APPLICATION_COMMAND_INVALID_NAME",
        "'name':'~33~','description':'d' | name | BASE_TYPE_MAX_LENGTH",
        "'name':'a' | description | BASE_TYPE_REQUIRED",
        "'name':'a','description':'~101~' | description | BASE_TYPE_MAX_LENGTH",
        "'name':'a','type':3,'description':'d' | description |"
            + " APPLICATION_COMMAND_INVALID_DESCRIPTION",
        "'name':'~33~','type':3 | name | BASE_TYPE_MAX_LENGTH",
        "'name':'a','description':'d','options':[#26#{'type':3,'name':'a%','description':'d'}#] |"
            + " options | BASE_TYPE_MAX_LENGTH",
        "'name':'a','description':'d','options':[{'type':3,'name':'a','description':'d'},"
            + "{'type':3,'name':'b','description':'d','required':true}] | options.1.required |"
            + " APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
        "'name':'a','description':'d','options':[#2#{'type':3,'name':'a','description':'d'}#] |"
            + " options.1.name | APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_USED",
        "'name':'a','description':'d','options':[{'type':3,'name':'a','description':'d',"
            + "'choices':[#26#{'name':'%','value':'%'}#]}] | options.0.choices |"
            + " BASE_TYPE_MAX_LENGTH",
        "'name':'a','description':'d','options':[{'type':3,'name':'a','description':'d',"
            + "'choices':[{'name':'~101~','value':'v'}]}] | options.0.choices.0.name |"
            + " BASE_TYPE_MAX_LENGTH",
        "'name':'a','description':'d','options':[{'type':3,'name':'a','description':'d',"
            + "'autocomplete':true,'choices':[{'name':'n','value':'v'}]}] |"
            + " options.0.autocomplete | APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID",
        "'name':'a','description':'d','options':[{'type':1,'name':'a','description':'d',"
            + "'options':[{'type':1,'name':'a','description':'d'}]}] | options.0.options.0.type |"
            + " APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
        "'name':'a','description':'d','options':[#25#{'type':3,'name':'a%','description':'d',"
            + "'choices':[{'name':'~100~','value':'~100~'},{'name':'~99~','value':'~100~'}]}#] |"
            + " options | APPLICATION_COMMAND_TOO_LARGE",
        "'name':'a','description':'d','contexts':[3] | contexts.0 | BASE_TYPE_CHOICES",
      })
  void badCommandIsRefused(String fields, String field, String code) {
    refused(
        bot.post("applications/" + Clubs.APPLICATION + "/commands", json("{" + fields + "}")),
        field,
        code);
  }

  @Test
  void aBadCommandAmongManyIsNamedByItsPlace() {
    String two = json("[{'name':'ask','description':'d'},{'name':'ask','description':'d'}]");

    refused(
        bot.send("PUT", "applications/" + Clubs.APPLICATION + "/commands", two, discord.token()),
        "1.name",
        "APPLICATION_COMMANDS_DUPLICATE_NAME");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'title':'~46~'} | data.title | BASE_TYPE_MAX_LENGTH",
        "{'title':'t'} | data.custom_id | BASE_TYPE_REQUIRED",
        "{'title':'t','custom_id':'c','components':[#6#{'type':10,'content':'a'}#]} |"
            + " data.components | BASE_TYPE_BAD_LENGTH",
        "{'title':'t','custom_id':'c','components':[{'type':18,'label':'~46~','component':"
            + "{'type':4,'style':1,'custom_id':'a'}}]} | data.components.0.label |"
            + " BASE_TYPE_MAX_LENGTH",
        "{'title':'t','custom_id':'c','components':[#2#{'type':18,'label':'l','component':"
            + "{'type':4,'style':1,'custom_id':'a'}}#]} | data.components.1.component.custom_id |"
            + " COMPONENT_CUSTOM_ID_DUPLICATED",
        "{'title':'t','custom_id':'c','components':[{'type':18,'label':'l','component':"
            + "{'type':4,'style':1,'custom_id':'a','max_length':4001}}]} |"
            + " data.components.0.component.max_length | NUMBER_TYPE_MAX",
        "{'title':'t','custom_id':'c','components':[{'type':18,'label':'l','component':"
            + "{'type':2,'style':1,'custom_id':'a'}}]} | data.components.0.component.type |"
            + " UNION_TYPE_CHOICES",
      })
  void badFormIsRefused(String modal, String field, String code) {
    Reply reply = discord.member("ana").in("general").runs("/ask");

    refused(bot.callback(reply, 9, json(modal)), field, code);
    assertThat(bot.callback(reply, 4, json("{'content':'still possible'}")).status())
        .isEqualTo(204);
  }

  @Test
  void anAnswerNamesItsFieldsWithinData() {
    Reply reply = discord.member("ana").in("general").runs("/ask");

    refused(
        bot.callback(reply, 4, json("{'content':'~2001~'}")),
        "data.content",
        "BASE_TYPE_MAX_LENGTH");
    assertThat(bot.callback(reply, 7, "{}").error("type")).isEqualTo("BASE_TYPE_CHOICES");
  }
}
