const LONGEST = 120;
// Marks that turn the direction of the text after them: a name could pass for another.
const DIRECTION_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const UNWRITABLE = /[\p{Cs}\ufffe\uffff]/gu;

/** Text of the file on one line: white space joined, control and direction characters gone, lone surrogates replaced. */
export function toLine(text: string): string {
  return text
    .replaceAll(DIRECTION_MARKS, "")
    .replaceAll(/[\s\p{Cc}]+/gu, " ")
    .replaceAll(UNWRITABLE, "\ufffd")
    .trim();
}

/** The same, no longer than a label in a drawing can be, and never nothing: renderers stumble over labels without text. */
export function toLabel(text: string): string {
  const line = toLine(text.slice(0, 4 * LONGEST));
  if (line === "") return "(blank)";
  const characters = [...line];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join("")}…` : line;
}
