import { skipSpace, utf8Length } from "../source/unicode.ts";
import { CURRENT_LINES } from "./dialect.ts";
import type { LineDialect } from "./dialect.ts";

/** Go's line scanner holds this many bytes, the newline included. */
const LONGEST_LINE_BYTES = 65536;

export const LINE_TOO_LONG = `dockerfile line greater than max allowed size of ${LONGEST_LINE_BYTES - 1}`;

/** Offsets of the physical lines' first characters. Lines end at LF alone; a text that ends in LF has no line behind it. */
export function findLineStarts(text: string): number[] {
  const starts: number[] = text === "" ? [] : [0];
  for (let at = text.indexOf("\n"); at !== -1 && at + 1 < text.length; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** One line after the other, with the limits of Go's scanner. */
export class LineCursor {
  readonly text: string;
  readonly lineStarts: readonly number[];
  /** Number of lines read so far: BuildKit's currentLine. */
  lineCount = 0;
  /** The line just read: its start, the end of its content (CR and LF trimmed), and the end with them. */
  start = 0;
  end = 0;
  fullEnd = 0;
  /** True once a line was too long to be read. */
  isStopped = false;
  private isAtEnd = false;
  private readonly takesAllReturns: boolean;

  constructor(text: string, lineStarts: readonly number[], dialect: LineDialect = CURRENT_LINES) {
    this.text = text;
    this.lineStarts = lineStarts;
    this.takesAllReturns = dialect.carriageReturns === "all";
  }

  /**
   * Moves to the next line; false at the end and at a line that is too long. Who asks again behind that gets what the scanner
   * holds of it, and then nothing more (Go's bufio/scan.go, Scanner.Scan): BuildKit asks again where such a line continues another.
   */
  advance(): boolean {
    const start = this.lineStarts[this.lineCount];
    if (start === undefined || this.isAtEnd) return false;
    let fullEnd = this.lineStarts[this.lineCount + 1] ?? this.text.length;
    if (this.isStopped) {
      this.isAtEnd = true;
      fullEnd = this.heldEnd(start);
    } else if (this.isTooLong(start, fullEnd)) {
      this.isStopped = true;
      return false;
    }
    this.start = start;
    this.fullEnd = fullEnd;
    let end = fullEnd;
    if (this.takesAllReturns) while (end > start && isLineEnd(this.text.charCodeAt(end - 1))) end -= 1;
    else {
      if (end > start && this.text.charCodeAt(end - 1) === 0x0a) end -= 1;
      if (end > start && this.text.charCodeAt(end - 1) === 0x0d) end -= 1;
    }
    this.end = end;
    this.lineCount += 1;
    return true;
  }

  /** First character of the line that is no white space. */
  contentStart(): number {
    return skipSpace(this.text, this.start, this.end);
  }

  /** The scanner may hold a part of a character, which is left out here. */
  private heldEnd(start: number): number {
    let end = start;
    let bytes = 0;
    while (bytes < LONGEST_LINE_BYTES) {
      const next = end + ((this.text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1);
      bytes += utf8Length(this.text, end, next);
      if (bytes <= LONGEST_LINE_BYTES) end = next;
    }
    return end;
  }

  private isTooLong(start: number, fullEnd: number): boolean {
    if ((fullEnd - start) * 3 < LONGEST_LINE_BYTES) return false;
    const bytes = utf8Length(this.text, start, fullEnd);
    return this.text.charCodeAt(fullEnd - 1) === 0x0a ? bytes > LONGEST_LINE_BYTES : bytes >= LONGEST_LINE_BYTES;
  }
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}
