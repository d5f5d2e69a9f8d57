/** More than anyone reads: a message can quote a value of a megabyte, and stand at each of thousands of stages. */
const LONGEST_SHOWN = 1000;
const SHOWN_START = 700;
const SHOWN_END = 250;

/** A message as a page shows it: of a very long one the beginning and the end, with … between them. */
export function shortenMessage(message: string): string {
  if (message.length <= LONGEST_SHOWN) return message;
  const start = message.slice(0, SHOWN_START).replace(/[\uD800-\uDBFF]$/, "");
  const end = message.slice(-SHOWN_END).replace(/^[\uDC00-\uDFFF]/, "");
  return `${start} … ${end}`;
}
