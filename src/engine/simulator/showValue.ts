/** More of a value than this is not read in a sentence. */
const LONGEST_SHOWN = 80;
const SHOWN_END = 20;

/** A value of a user's as a sentence shows it: on one line, a long one by its beginning and its end, and an empty one in words. */
export function showValue(value: string): string {
  const text = value.slice(0, 10 * LONGEST_SHOWN).replace(/\s+/g, " ").replace(/[\uD800-\uDBFF]$/, "");
  if (text === "") return "empty";
  if (value.length <= LONGEST_SHOWN) return text;
  return `${text.slice(0, LONGEST_SHOWN - SHOWN_END).replace(/[\uD800-\uDBFF]$/, "")}…${value.slice(-SHOWN_END).replace(/^[\uDC00-\uDFFF]/, "")}`;
}
