const RULE = "--------------------";

/** A place in the file with the lines around it, as the client shows it below an error (solver/errdefs/source.go, Print). */
export function showSource(text: string, fileName: string, [first, last]: readonly [first: number, last: number]): readonly string[] {
  const lines = text.split("\n");
  if (first > lines.length || first < 1) return [];
  let start = first;
  let end = Math.min(Math.max(first, last), lines.length);
  // A line short at one end of the file goes to the other end.
  for (let padding = end === start ? 4 : 2, padded = 0; padded < padding; padded += 1) {
    if (start > 1) {
      start -= 1;
      padded += 1;
    }
    if (end !== lines.length) {
      end += 1;
      padded += 1;
    }
  }
  const shown = lines.slice(start - 1, end).map((line, index) => {
    const number = start + index;
    const mark = number >= first && number <= Math.max(first, last) ? ">>>" : "   ";
    return ` ${String(number).padStart(3)} | ${mark} ${line}`;
  });
  return [`${fileName}:${first}`, RULE, ...shown, RULE];
}
