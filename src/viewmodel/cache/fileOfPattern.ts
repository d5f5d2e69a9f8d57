/** A set in brackets, a character behind a backslash, or any other one. Where brackets are not closed the end is looked for no farther than this. */
const piece = /\\(?<plain>[^])|\[(?<negation>\^?)(?<members>(?:\\[^]|[^\]\\]){1,200})\]|[^]/gu;
const range = /\\?([^])(?:-\\?([^]))?/gu;
/** What may stand for a character that is not in a set. */
const others = Array.from("abcdefghijklmnopqrstuvwxyz0123456789_");

/** A file that a path with wildcards takes: `package*.json` takes `package.json`, `go.*` takes `go.any`, `v[1-3]` takes `v1`, `src/*` takes `src/any-file`. */
export function fileOfPattern(pattern: string): string {
  return pattern
    .split("/")
    .map((part) => (/[*?[\\]/.test(part) ? nameOfPattern(part) : part))
    .join("/");
}

function nameOfPattern(part: string): string {
  const name = part.replace(piece, (...found) => characterFor(found[0], found.at(-1) as Record<string, string | undefined>));
  if (name === "") return "any-file";
  // Where a dot stands alone the star stood for what is on its other side.
  const start = name.startsWith(".") && part.startsWith("*") ? "any" : "";
  return `${start}${name}${name.endsWith(".") && part.endsWith("*") ? "any" : ""}`;
}

function characterFor(whole: string, { plain, negation, members }: Record<string, string | undefined>): string {
  if (plain !== undefined) return plain;
  if (members !== undefined) return characterOfSet(members, negation === "^");
  return whole === "*" ? "" : whole === "?" ? "a" : whole;
}

function characterOfSet(members: string, isNegated: boolean): string {
  const ranges = Array.from(members.matchAll(range), ([, low = "", high]) => [low, high ?? low] as const);
  return (isNegated ? others.find((it) => ranges.every(([low, high]) => it < low || it > high)) : ranges[0]?.[0]) ?? "";
}
