import { withPlainDirection } from "./plainDirection.ts";

/** Widths of one character of the monospace face, in pixels by font size. */
export const MONO_WIDTH = { 11: 6.6, 12: 7.2, 13: 7.8 } as const;

/** How many columns of a monospace face the text takes, counted no further than `limit`. */
export function cellsOf(text: string, limit = Infinity): number {
  let cells = 0;
  for (const character of text) {
    cells += cellsOfCharacter(character);
    if (cells > limit) break;
  }
  return cells;
}

/** The text in at most `cells` columns; what does not fit gives way to an ellipsis, and nothing turns its direction. Reads no more of it than it must. */
export function cutToCells(text: string, cells: number): string {
  if (cellsOf(text, cells) <= cells) return withPlainDirection(text);
  let kept = "";
  let used = 1;
  for (const character of text) {
    used += cellsOfCharacter(character);
    if (used > cells) break;
    kept += character;
  }
  return withPlainDirection(`${kept.trimEnd()}…`);
}

// Ranges that East Asian Width calls wide or fullwidth, and the emoji blocks.
const wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const zeroWidth = /[\p{Mn}\p{Me}\p{Cf}]/u;

function cellsOfCharacter(character: string): number {
  if (character < "\u0300") return 1;
  if (wide.test(character)) return 2;
  return zeroWidth.test(character) ? 0 : 1;
}
