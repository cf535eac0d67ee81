package club.crampbot.guide;

import java.util.Map;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * A passage's Markdown as HTML. What moderators write is hostile until shown otherwise: HTML in it
 * is shown as it is written, and a link leads to the web or within the page.
 */
final class PassageHtml {
  private static final Parser MARKDOWN =
      Parser.builder()
          .customInlineContentParserFactory(Marks.angleBrackets())
          .maxOpenBlockParsers(SectionReader.DEEPEST)
          .build();

  private static final HtmlRenderer HTML =
      HtmlRenderer.builder()
          .escapeHtml(true)
          .sanitizeUrls(true)
          .attributeProviderFactory(context -> new Links())
          .build();

  private PassageHtml() {}

  static String of(String markdown) {
    return HTML.render(MARKDOWN.parse(markdown));
  }

  /** A link to elsewhere opens beside the page, and learns nothing of it. */
  private static final class Links implements AttributeProvider {
    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
      if (node instanceof Link link && !link.getDestination().startsWith("#")) {
        attributes.put("target", "_blank");
        attributes.put("rel", "noopener noreferrer");
      }
    }
  }
}
