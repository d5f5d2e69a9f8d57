const DIRECTION_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Text to be read in the order in which it is written: marks that turn what follows them round are seen as U+FFFD and do nothing. */
export function withPlainDirection(text: string): string {
  return text.replaceAll(DIRECTION_MARKS, "\ufffd");
}
