import type { Span } from "./span.ts";

/** One replacement in a text; an empty span inserts. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}
