/** A timestamp at the start of a line. */
export interface Timestamp {
  /** Milliseconds since 1970, or since midnight where it names no day. */
  readonly at: number;
  /** Characters that it takes, with the blank behind it. */
  readonly length: number;
}

const DAY = 86_400_000;
// GitHub, GitLab (which adds a stream's number), Azure, Jenkins in brackets, docker logs -t.
const dated = /^\[?(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d):(\d\d)(?:[.,](\d{1,9}))?(?:Z| ?([+-])(\d\d):?(\d\d)| UTC)?\]?(?: \d\d[EO][+ ]?)?(?: |$)/;
const timed = /^(?:\[(\d\d):(\d\d):(\d\d)(?:[.,](\d{1,9}))?\]|(\d\d):(\d\d):(\d\d)(?:[.,](\d{1,9}))?)(?:[ \t]|$)/;

/** Reads a timestamp that a CI system puts in front of a line; null where there is none. */
export function readTimestamp(line: string): Timestamp | null {
  // Most lines have none, and begin with no digit.
  if (!/^\[?\d\d/.test(line)) return null;
  const full = dated.exec(line);
  if (full) {
    const [whole, year, month, day, hour, minute, second, fraction = "", sign, hours = "0", minutes = "0"] = full;
    const offset = (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === "-" ? -1 : 1);
    return { at: daysSince1970(Number(year), Number(month), Number(day)) * DAY + sinceMidnight(hour, minute, second, fraction) - offset, length: whole.length };
  }
  const short = timed.exec(line);
  if (!short) return null;
  const [whole] = short;
  const [hour, minute, second, fraction = ""] = short[1] === undefined ? short.slice(5) : short.slice(1);
  return { at: sinceMidnight(hour, minute, second, fraction), length: whole.length };
}

const rfc3339 = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(?:Z|([+-])(\d\d):(\d\d))$/;

/** A moment as Go writes it into JSON, in milliseconds since 1970 with what follows them; null where it is none. */
export function readMoment(text: unknown): number | null {
  if (typeof text !== "string" || text.length > 40) return null;
  const match = rfc3339.exec(text);
  if (!match) return null;
  const [, year, month, day, hour, minute, second, fraction = "", sign, hours = "0", minutes = "0"] = match;
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === "-" ? -1 : 1);
  return daysSince1970(Number(year), Number(month), Number(day)) * DAY + sinceMidnight(hour, minute, second, fraction) - offset;
}

function sinceMidnight(hour = "0", minute = "0", second = "0", fraction = ""): number {
  return ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000 + (fraction === "" ? 0 : Number(`0.${fraction}`) * 1000);
}

/** Days of the Gregorian calendar; years begin in March, so that a leap day ends one. */
function daysSince1970(year: number, month: number, day: number): number {
  const shifted = month > 2 ? year : year - 1;
  const leapDays = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return 365 * shifted + leapDays + Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 719_469;
}

/** How much later one line stands than another, in milliseconds: a clock without a day begins anew at midnight. */
export function elapsed(from: number, to: number): number {
  const difference = to - from;
  return difference < 0 && from < DAY ? difference + DAY : Math.max(0, difference);
}
