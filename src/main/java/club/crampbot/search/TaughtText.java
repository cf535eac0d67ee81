package club.crampbot.search;

import java.util.List;
import java.util.Optional;

/**
 * A text from which is learned: a passage's own, its title, a way to ask for it, or an example.
 *
 * @param vector of length 1; empty where the index has no model
 */
record TaughtText(String text, Optional<float[]> vector) {
  /** These texts with their vectors, in their order. */
  static List<TaughtText> all(List<String> texts, Optional<Embedder> embedder) {
    // A model has one thread for each text: with more texts at a time all cores have work.
    return texts.parallelStream()
        .map(text -> new TaughtText(text, embedder.map(model -> model.embed(text))))
        .toList();
  }
}
