package club.crampbot.answer;

/**
 * An edition for as long as one request takes. Closing it gives it back; until then its index stays
 * open, whatever is published meanwhile.
 */
public interface Borrowed extends AutoCloseable {
  Edition edition();

  @Override
  void close();

  /** One that nobody takes away. */
  static Borrowed forever(Edition edition) {
    return new Borrowed() {
      @Override
      public Edition edition() {
        return edition;
      }

      @Override
      public void close() {
        // Nothing is given back.
      }
    };
  }
}
