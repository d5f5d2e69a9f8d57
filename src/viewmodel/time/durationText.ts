/** A duration that was typed: milliseconds, or why it is none. */
export type TypedDuration = { readonly milliseconds: number } | { readonly complaint: string };

const units: ReadonlyMap<string, number> = new Map([
  ["ms", 1],
  ["msec", 1],
  ["", 1_000],
  ["s", 1_000],
  ["sec", 1_000],
  ["m", 60_000],
  ["min", 60_000],
  ["h", 3_600_000],
]);
const LONGEST = 1_000_000_000;
const part = /(\d+(?:[.,]\d+)?|[.,]\d+) ?([a-z]*)/g;
const whole = /^(?:(?:\d+(?:[.,]\d+)?|[.,]\d+) ?(?:ms|msec|s|sec|m|min|h) ?)+$|^(?:\d+(?:[.,]\d+)?|[.,]\d+)$/;

/** Reads a duration as people write it: `1.5`, `1.5s`, `2m`, `300ms`, `1 min 5 s`. A number alone is seconds. */
export function readDuration(typed: string): TypedDuration {
  const text = typed.trim().toLowerCase();
  const shown = text.length > 20 ? `${text.slice(0, 20)}…` : text;
  if (text.length < 40 && /^[-−–]\s*[\d.,]/.test(text)) return { complaint: `${shown} is below zero. The shortest time is 0 s.` };
  if (text.length >= 40 || !whole.test(text)) return { complaint: `“${shown}” is no duration. Write seconds, or 300ms, 1.5s, 2m.` };
  let milliseconds = 0;
  for (const [, amount = "0", unit = ""] of text.matchAll(part)) milliseconds += Number(amount.replace(",", ".")) * (units.get(unit) ?? 0);
  if (milliseconds > LONGEST) return { complaint: `${shown} is too long. The longest time is 277 h.` };
  return { milliseconds: Math.round(milliseconds * 1000) / 1000 };
}

/** A duration as a field shows it, short and exact to the millisecond: `1.5s`, `300ms`, `2m5s`. */
export function durationText(milliseconds: number): string {
  const rounded = Math.round(milliseconds);
  if (rounded === 0) return "0s";
  if (rounded < 1_000) return `${rounded}ms`;
  const hours = Math.floor(rounded / 3_600_000);
  const minutes = Math.floor((rounded % 3_600_000) / 60_000);
  const seconds = (rounded % 60_000) / 1_000;
  return `${hours > 0 ? `${hours}h` : ""}${minutes > 0 ? `${minutes}m` : ""}${seconds > 0 ? `${seconds}s` : ""}`;
}
