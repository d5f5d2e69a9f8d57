// What Mermaid writes in place of an entity while it reads: as text these would come back as one.
const ENTITY_SIGNS = new Set(["ﬂ", "°", "¶", "ß"]);
const PLAIN = /[\p{L}\p{N} ]/u;
const PLAIN_INSIDE = new Set(["_", ".", "-", ":", "/"]);
const IN_WORD = /[A-Za-z0-9]/;

/** Joins words and is not seen: in pairs that Mermaid reads after it has turned numbers into characters again. */
const JOINER = "#8288;";
const READ_LATE: readonly (readonly [before: string, after: string])[] = [
  ["$", "$"],
  ["\\", "n"],
  [":", "fa-"],
  ["ﬂ", "°"],
  ["¶", "ß"],
];

/**
 * One line of text for the inside of a quoted Mermaid label: characters that Mermaid, its Markdown or its HTML could
 * read as anything but themselves become numbers (`#34;`). Names such as `ghcr.io/a/b:1.2` stay as they are.
 */
export function escapeMermaid(line: string): string {
  let text = "";
  let offset = 0;
  for (const character of line) {
    text += isPlain(character, line, offset) ? character : `#${character.codePointAt(0) ?? 0};`;
    offset += character.length;
    if (READ_LATE.some(([before, after]) => character === before && line.startsWith(after, offset))) text += JOINER;
  }
  return text;
}

function isPlain(character: string, line: string, offset: number): boolean {
  if (PLAIN_INSIDE.has(character)) return isInsideWord(character, line, offset);
  if (!PLAIN.test(character) || ENTITY_SIGNS.has(character)) return false;
  // Mermaid takes the semicolon from lines that look like its own style statements.
  return !line.startsWith("style", offset) && !line.startsWith("classDef", offset);
}

/** At a word's edge these begin lists, emphasis, rules and addresses. */
function isInsideWord(character: string, line: string, offset: number): boolean {
  if (!IN_WORD.test(line[offset - 1] ?? "") || !IN_WORD.test(line[offset + 1] ?? "")) return false;
  const before = line.slice(Math.max(0, offset - 3), offset);
  if (character === ".") return !/www$/i.test(before);
  return character !== ":" || !/fa[bklrs]?$/.test(before);
}
