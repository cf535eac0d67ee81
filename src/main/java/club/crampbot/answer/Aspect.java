package club.crampbot.answer;

import club.crampbot.guide.Claim;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a question wants to know of its subject: what it is, why it comes, how to stop it. Passages
 * on the same subject differ in this, and share most of their words; the wording of the question
 * tells them apart.
 */
enum Aspect {
  /** What something is or feels like. */
  DEFINITION(
      "what (is|s|are|does) .*(mean|called|stand for)|\\bdefin|\\bmeaning\\b|stands? for"
          + "|what (is|s) (a|an|the|etap|eamc)\\b|\\bwhats (a|an)\\b|feels? like|\\bsymptoms?\\b|another name"),
  /** How common it is. */
  FREQUENCY(
      "how (common|often|many|likely|frequent)|\\bpercent|%|\\bodds\\b|what (share|proportion|fraction)"
          + "|\\bnormal\\b|does every|only one"),
  /** Who gets it. */
  WHO(
      "\\bwho\\b|which (runners|athletes|people)|more likely|(men|women|girls|boys|kids|beginners"
          + "|sprinters|ultra ?runners|newbies)\\b"),
  /** Why it comes. */
  CAUSE(
      "\\bwhy\\b|\\bcaus|\\breason|\\bbecause of\\b|due to|bring(s|ing)? (it |them )?on|give(s)? me"
          + "|\\btrigger|to blame|\\bbehind\\b|come(s)? from|lead(s)? to|make(s)? me"),
  /** What keeps it away. */
  PREVENTION(
      "\\bprevent|\\bavoid|\\bkeep .*(away|from)|so (that )?(i|it|they) (dont|wont|do not)|\\bbefore (a|my|the)? ?(run|race)"
          + "|how long (should|do|must|to)|how much time|(not|never|stop) get(ting)?|\\bward|in future|next time"
          + "|should i (do|eat|drink|train|warm)|\\btrain(ing)?\\b|\\bexercises?\\b"),
  /** What to do about one that is there. */
  RELIEF(
      "get rid|\\bright now\\b|go away|make it stop|\\bstop (it|this|the|a)\\b|\\bease\\b|\\brelie|\\btreat"
          + "|what (do|should|can) i do (when|if|about|for)|\\bfix\\b|mid ?race|have (a|one) (cramp|stitch)|\\bhelp me\\b"),
  /** Whether something works. */
  REMEDY(
      "\\bwork(s)?\\b|(does|do|will|can|would) .*\\bhelp|good for|\\bsupplement|\\bremed|\\bcure|\\btake\\b|\\btablets?\\b"
          + "|\\bpills?\\b|any evidence|proven|worth"),
  /** When to see a doctor. */
  DOCTOR(
      "\\bdoctor|\\bgp\\b|\\bserious|\\bworr(y|ied)|see (someone|somebody|a)|check(ed)? (it )?(out|up)|\\bspecialist"
          + "|keep(s)? (coming|happening)|every (run|time|night)|\\bmedical\\b");

  private final Pattern cue;

  Aspect(String cue) {
    this.cue = Pattern.compile(cue);
  }

  /** The aspects that a question's wording speaks of; none, if it only names a subject. */
  static Set<Aspect> of(String question) {
    String plain = question.toLowerCase(Locale.ROOT).replaceAll("['’]", "");
    return Arrays.stream(values())
        .filter(aspect -> aspect.cue.matcher(plain).find())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Aspect.class)));
  }

  /** Whether a passage with these claims speaks of this aspect. */
  boolean fits(Set<Claim> passage) {
    return claims().stream().anyMatch(passage::contains);
  }

  private Set<Claim> claims() {
    return switch (this) {
      case DEFINITION -> EnumSet.of(Claim.DEFINITION);
      case FREQUENCY -> EnumSet.of(Claim.FREQUENCY, Claim.DEFINITION, Claim.PATTERN);
      case WHO -> EnumSet.of(Claim.PATTERN, Claim.RISK_FACTOR);
      case CAUSE ->
          EnumSet.of(Claim.CAUSE, Claim.LEADING, Claim.CONTESTED, Claim.THEORY, Claim.RISK_FACTOR);
      case PREVENTION -> EnumSet.of(Claim.PREVENTION);
      case RELIEF -> EnumSet.of(Claim.RELIEF);
      case REMEDY -> EnumSet.of(Claim.REMEDY);
      case DOCTOR -> EnumSet.of(Claim.DOCTOR);
    };
  }
}
