import { answerCase } from "../engine/index.ts";
import { answerBatch } from "./batch.ts";

/** The streams that a command reads and writes. */
export interface Streams {
  readonly input: AsyncIterable<Uint8Array>;
  readonly output: NodeJS.WritableStream;
  readonly errors: NodeJS.WritableStream;
}

/** Exit codes: what was asked was done; it could not be; it was asked wrongly. */
const DONE = 0;
const BAD_USAGE = 2;

const USAGE = "Usage: npm run --silent stagegraph -- batch < CASES.jsonl";

/** Runs one command line, without the program's name, and returns its exit code. */
export async function main(words: readonly string[], streams: Streams): Promise<number> {
  const [command, ...rest] = words;
  if (command === "batch" && rest.length === 0) {
    await answerBatch(streams.input, streams.output, answerCase);
    return DONE;
  }
  if (command === "help" || command === "--help") {
    streams.output.write(`${USAGE}\n`);
    return DONE;
  }
  streams.errors.write(`${describeMisuse(command, rest)} ${USAGE}\n`);
  return BAD_USAGE;
}

function describeMisuse(command: string | undefined, rest: readonly string[]): string {
  if (command === undefined) return "A command is missing.";
  if (command === "batch") return `batch takes no arguments, but ${quote(rest[0] ?? "")} was given.`;
  return `There is no command ${quote(command)}.`;
}

/** On one line, whatever was typed. */
function quote(word: string): string {
  return JSON.stringify(word);
}
