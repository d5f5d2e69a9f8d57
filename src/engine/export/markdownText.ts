import { toLine } from "./toLabel.ts";

/**
 * Words of the file inside a sentence of Markdown. Only what Markdown would read as a sign is escaped, so that the
 * sentence reads as well where nothing draws it; nobody is notified by an `@` in a Dockerfile.
 */
export function escapeMarkdown(text: string): string {
  return toLine(text)
    .replaceAll(/[`*<>[\]|~]|\\(?=[!-/:-@[-`{-~])|\b_(?=\B|_)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu, String.raw`\$&`)
    .replaceAll(/(?<![\w.])@(?=\w)/g, "@\u2060");
}

/** Words of the file as code, exactly as they are; in a table too. */
export function codeSpan(text: string): string {
  const line = toLine(text);
  if (line === "") return "` `";
  const longest = (line.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
  const fence = "`".repeat(longest + 1);
  const room = line.startsWith("`") || line.endsWith("`") ? " " : "";
  return `${fence}${room}${line.replaceAll("|", String.raw`\|`)}${room}${fence}`;
}

/** A table of cells that are Markdown already; all columns but the last are aligned for reading as plain text. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.min(40, all.reduce((most, row) => Math.max(most, [...(row[column] ?? "")].length), 3)));
  const line = (cells: readonly string[]): string => `| ${cells.map((cell, column) => (column === head.length - 1 ? cell : cell + " ".repeat(Math.max(0, (widths[column] ?? 0) - [...cell].length)))).join(" | ")} |`;
  return [line(head), line(head.map((_, column) => "-".repeat(column === head.length - 1 ? 3 : (widths[column] ?? 3)))), ...rows.map(line)];
}
