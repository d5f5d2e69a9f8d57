import { readTimestamp } from "./timestamp.ts";

/** A line as the build printed it, and when. */
export interface CleanLine {
  readonly text: string;
  /** Milliseconds by the timestamp in front of it, since whenever; null where it has none. */
  readonly at: number | null;
}

// Terminal commands: with parameters, with a text up to a bell or its end, and of two characters.
const escapes = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|\u001b[\]_P^X][^\u0007\u001b]*(?:\u0007|\u001b\\)|\u001b[ -/]*[0-~]/g;
/** What is left of colours at the start of a line where only their escape characters were lost. */
const coloursFirst = /^(?:\[\d{0,3}(?:;\d{1,3})*m)+/;
const colour = /^\[\d{0,3}(?:;\d{1,3})*m$/;
/** More characters than any colour has. */
const LONGEST_COLOUR = 40;
// All that a terminal does not show, but for the tab.
const controls = /[\u0000-\u0008\u000a-\u001f\u007f\u0080-\u009f\ufeff]/g;
const hasControl = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\ufeff]/;

/** What programs that collect logs put in front of a line, but for timestamps. */
const origins = [
  // docker compose, docker compose logs
  /^[\w.-]{1,100} {1,60}\| /,
  // act
  /^\[[^\]]{1,200}\] {1,60}\| /,
  // Cloud Build
  /^Step #\d{1,4}(?: - "[^"]{0,200}")?: /,
  // gh run view --log
  /^[^\t]{1,200}\t[^\t]{1,200}\t(?=\d{4}-)/,
];

const EMPTY: CleanLine = { text: "", at: null };

/** Takes away what is not the build's own: escapes, and what a CI system puts in front of a line. Time grows with the length of the line. */
export function cleanLine(raw: string): CleanLine {
  if (raw === "") return EMPTY;
  let text = raw;
  let at: number | null = null;
  if (hasControl.test(text)) {
    // Buildkite: `_bk;t=MILLISECONDS` in a terminal command.
    const stamped = /\u001b_bk;t=(\d{10,16})\u0007/.exec(text);
    if (stamped) at = Number(stamped[1]);
    text = text.replace(escapes, "").replace(controls, "");
  }
  text = withoutColourRests(text);
  for (let round = 0; round < 3; round += 1) {
    const before = text;
    for (const origin of origins) text = text.replace(origin, "");
    const stamp = readTimestamp(text);
    if (stamp) {
      at ??= stamp.at;
      text = text.slice(stamp.length);
    }
    if (text === before) break;
  }
  return { text: withoutColourRests(text).trimEnd(), at };
}

/** Takes what is left of colours from both ends. Those at the end one by one from the back: a search from the front would begin anew at each. */
function withoutColourRests(text: string): string {
  let end = text.length;
  for (;;) {
    const start = text.lastIndexOf("[", end - 1);
    if (start === -1 || end - start > LONGEST_COLOUR || !colour.test(text.slice(start, end))) break;
    end = start;
  }
  return text.slice(0, end).replace(coloursFirst, "");
}
