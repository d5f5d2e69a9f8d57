import type { AnalysisInput } from "./analysis.ts";
import { shortenContextNames } from "./buildContext/shortenContextNames.ts";
import { readDockerfile } from "./instructions/readDockerfile.ts";
import { createLogReader } from "./simulator/logs/createLogReader.ts";
import { matchLog } from "./simulator/logs/matchLog.ts";
import type { LogReading } from "./simulator/logs/matchLog.ts";

/** Reads the log of a real build of a file, piece by piece. */
export interface BuildLogReader {
  /** Takes the next piece of the text; lines may go across pieces. */
  feed(piece: string): void;
  /** What of the log belongs to the file. */
  end(): LogReading;
}

/** Starts reading a log for an input. Any text gets an answer, in time that grows with the text and the file. */
export function readBuildLog({ dockerfile, options, legacyVersion = "28" }: AnalysisInput): BuildLogReader {
  const reader = createLogReader();
  return {
    feed: (piece) => reader.feed(piece),
    end: () => matchLog(reader.end(), { dockerfile, file: readDockerfile(dockerfile), options: shortenContextNames(options), version: legacyVersion }),
  };
}
