package club.crampbot;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Why a command cannot be carried out, in one sentence for the operator; no fault of the program.
 */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  Refusal(String sentence) {
    super(sentence);
  }

  Refusal(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /**
   * That a file cannot be used; Java's own messages for what is commonly wrong only name the file.
   *
   * @param what cannot be done with it, such as "read"
   */
  static Refusal cannot(String what, Path file, IOException why) {
    String reason =
        switch (why) {
          case NoSuchFileException _ -> "there is no such file or folder";
          case AccessDeniedException _ -> "this user may not";
          case CharacterCodingException _ -> "it is no text in UTF-8";
          default -> why.getMessage();
        };
    return new Refusal("cannot " + what + " " + file + ": " + reason, why);
  }
}
