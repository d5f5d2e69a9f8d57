/** The fields of one line of comma-separated values, or the reader's message. */
export type CsvFields = { readonly fields: readonly string[] } | { readonly error: string };

/** Splits a mount's or device's options; quotes as in RFC 4180. Columns in messages count from 1. */
export function splitCsv(text: string): CsvFields {
  const line = text.replace(/\r?\n$/, "");
  if (line === "") return { error: "EOF" };
  const fields: string[] = [];
  for (let at = 0; ; ) {
    if (line.charAt(at) !== '"') {
      const comma = line.indexOf(",", at);
      const end = comma === -1 ? line.length : comma;
      const bare = line.slice(at, end).indexOf('"');
      if (bare !== -1) return { error: `parse error on line 1, column ${at + bare + 1}: bare " in non-quoted-field` };
      fields.push(line.slice(at, end));
      if (comma === -1) return { fields };
      at = comma + 1;
      continue;
    }
    let field = "";
    at += 1;
    for (;;) {
      const next = line.indexOf('"', at);
      if (next === -1) return { error: `parse error on line 1, column ${at + 1}: extraneous or missing " in quoted-field` };
      field += line.slice(at, next);
      at = next + 1;
      if (line.charAt(at) !== '"') break;
      field += '"';
      at += 1;
    }
    fields.push(field);
    if (at >= line.length) return { fields };
    if (line.charAt(at) !== ",") return { error: `parse error on line 1, column ${at}: extraneous or missing " in quoted-field` };
    at += 1;
  }
}
