/** A half-open range of UTF-16 offsets into the Dockerfile's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** First and last line, counted from 1, as the builders report a place. */
export type LineRange = readonly [first: number, last: number];
