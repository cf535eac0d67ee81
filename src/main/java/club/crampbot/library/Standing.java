package club.crampbot.library;

/** What has become of the passages that a public answer shows. */
public enum Standing {
  /** All of them say what they said. */
  AS_SHOWN,
  /** One of them says something else now. */
  CHANGED,
  /** One of them was removed or is suspended. */
  WITHDRAWN
}
