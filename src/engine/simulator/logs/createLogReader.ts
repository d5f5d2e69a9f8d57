import type { BuildLog, FormReader } from "./buildLog.ts";
import { cleanLine } from "./cleanLine.ts";
import { LegacyReader } from "./readLegacyLog.ts";
import { PlainReader } from "./readPlain.ts";
import { RawjsonReader } from "./readRawjson.ts";
import { TerminalReader } from "./readTerminal.ts";

/** Reads a log piece by piece. */
export interface LogReader {
  /** Takes the next piece of the text; lines may go across pieces. */
  feed(piece: string): void;
  /** What was read; after this nothing more is fed. */
  end(): BuildLog;
}

/** Characters of a line that are read: BuildKit's longest are JSON with the Dockerfile in it. */
const LONGEST_LINE = 1 << 21;

/**
 * Reads what `docker build` printed, whatever stands around it. Any text gets an answer, in time that grows with its
 * length; what is kept grows with the number of steps, not with the text.
 */
export function createLogReader(): LogReader {
  const readers: readonly FormReader[] = [new PlainReader(), new RawjsonReader(), new TerminalReader(), new LegacyReader()];
  let rest: string[] = [];
  let restLength = 0;
  let lines = 0;
  let otherLines = 0;
  let endsWithReturn = false;

  function keep(part: string): void {
    const room = LONGEST_LINE - restLength;
    if (room <= 0 || part === "") return;
    rest.push(part.length > room ? part.slice(0, room) : part);
    restLength += Math.min(part.length, room);
  }

  function endLine(): void {
    const { text, at } = cleanLine(rest.length === 1 ? (rest[0] ?? "") : rest.join(""));
    rest = [];
    restLength = 0;
    lines += 1;
    // A line is told to all: each looks for its own.
    let isRead = false;
    for (const reader of readers) if (reader.read(text, at)) isRead = true;
    if (!isRead && text !== "") otherLines += 1;
  }

  return {
    feed(piece) {
      let from = endsWithReturn && piece.startsWith("\n") ? 1 : 0;
      if (piece !== "") endsWithReturn = piece.endsWith("\r");
      for (const match of piece.matchAll(/\r\n|\n|\r/g)) {
        if (match.index < from) continue;
        keep(piece.slice(from, match.index));
        endLine();
        from = match.index + match[0].length;
      }
      keep(piece.slice(from));
    },
    end() {
      if (restLength > 0) endLine();
      const builds = readers.flatMap((it) => it.builds()).filter(({ steps, namelessSteps }) => steps.length + namelessSteps > 0);
      return { builds, lines, otherLines, isBounded: readers.some((it) => it.isBounded) };
    },
  };
}
