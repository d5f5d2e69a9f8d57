import { utf8Length } from "../source/unicode.ts";

const MISSING_QUOTE = 'extraneous or missing " in quoted-field';

/** The fields of one line of comma-separated values, or the reader's message. */
export type CsvFields = { readonly fields: readonly string[] } | { readonly error: string };

/**
 * Splits a mount's or device's options; quotes as in RFC 4180. Columns in messages count bytes from 1. A quote that is not
 * closed is told of at the last quote, or as older releases did at the end.
 */
export function splitCsv(text: string, unclosedQuote: "at quote" | "at end" = "at quote"): CsvFields {
  const line = text.replace(/\r?\n$/, "");
  if (line === "") return { error: "EOF" };
  const fields: string[] = [];
  const refuse = (at: number, message: string): CsvFields => ({ error: `parse error on line 1, column ${utf8Length(line, 0, at) + 1}: ${message}` });
  for (let at = 0; ; ) {
    if (line.charAt(at) !== '"') {
      const comma = line.indexOf(",", at);
      const end = comma === -1 ? line.length : comma;
      const bare = line.slice(at, end).indexOf('"');
      if (bare !== -1) return refuse(at + bare, 'bare " in non-quoted-field');
      fields.push(line.slice(at, end));
      if (comma === -1) return { fields };
      at = comma + 1;
      continue;
    }
    let field = "";
    at += 1;
    for (;;) {
      const next = line.indexOf('"', at);
      if (next === -1) return refuse(unclosedQuote === "at quote" ? at : line.length, MISSING_QUOTE);
      field += line.slice(at, next);
      at = next + 1;
      if (line.charAt(at) !== '"') break;
      field += '"';
      at += 1;
    }
    fields.push(field);
    if (at >= line.length) return { fields };
    if (line.charAt(at) !== ",") return refuse(at - 1, MISSING_QUOTE);
    at += 1;
  }
}
