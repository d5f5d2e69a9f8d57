/** Bytes of each unit, in small letters. Docker prints sizes in powers of 1000. */
const units: ReadonlyMap<string, number> = new Map([
  ["", 1],
  ["b", 1],
  ...["k", "m", "g", "t"].flatMap((letter, index): readonly (readonly [string, number])[] => [
    [letter, 1000 ** (index + 1)],
    [`${letter}b`, 1000 ** (index + 1)],
    [`${letter}ib`, 1024 ** (index + 1)],
  ]),
]);

/** More than any image has. */
const MOST_BYTES = 1e15;

/** Longest text of a size that is looked at. */
export const LONGEST_SIZE = 40;

/** A size such as `1.2GB`, `30 MB` or `512 KiB` in bytes; null where it is none. */
export function parseSize(text: string): number | null {
  const match = /^\s*([0-9]+(?:\.[0-9]*)?|\.[0-9]+)\s*([a-z]*)\s*$/i.exec(text.slice(0, LONGEST_SIZE + 1));
  const unit = units.get(match?.[2]?.toLowerCase() ?? "?");
  if (!match || unit === undefined || text.length > LONGEST_SIZE) return null;
  const bytes = Math.round(Number(match[1]) * unit);
  return bytes <= MOST_BYTES ? bytes : null;
}

/** Bytes as Docker tells sizes, with three digits: `0 B`, `5.61 MB`, `1.2 GB`. */
export function sizeText(bytes: number): string {
  let value = bytes;
  let unit = 0;
  const names = ["B", "kB", "MB", "GB", "TB", "PB"];
  while (value >= 999.5 && unit < names.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const digits = unit === 0 || value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2;
  return `${Number(value.toFixed(digits))} ${names[unit] ?? "B"}`;
}
