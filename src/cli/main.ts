import { answerCase } from "../engine/index.ts";
import { answerBatch } from "./batch.ts";
import { readDockerfileText } from "./readDockerfileText.ts";
import { writeReport } from "./report.ts";
import { readReportArguments } from "./reportArguments.ts";
import { HELP, USAGE } from "./usage.ts";

/** The streams that a command reads and writes, and the folder from which files are named. */
export interface Surroundings {
  readonly input: AsyncIterable<Uint8Array>;
  readonly output: NodeJS.WritableStream;
  readonly errors: NodeJS.WritableStream;
  readonly folder: string;
}

/** Exit codes: what was asked was done; it could not be; it was asked wrongly. */
const DONE = 0;
const REJECTED = 1;
const BAD_USAGE = 2;

/** Runs one command line, without the program's name, and returns its exit code. */
export async function main(words: readonly string[], surroundings: Surroundings): Promise<number> {
  const [command, ...rest] = words;
  if (command === "batch" && rest.length === 0) {
    await answerBatch(surroundings.input, surroundings.output, answerCase);
    return DONE;
  }
  if (command === "report") return await report(rest, surroundings);
  if (command === "help" || command === "--help" || command === "-h") {
    surroundings.output.write(HELP);
    return DONE;
  }
  return complain(`${describeMisuse(command, rest)} ${USAGE}`, surroundings);
}

async function report(words: readonly string[], surroundings: Surroundings): Promise<number> {
  const request = readReportArguments(words);
  if (request.kind === "help") {
    surroundings.output.write(HELP);
    return DONE;
  }
  if (request.kind === "misuse") return complain(`${request.sentence} Ask report --help.`, surroundings);
  const dockerfile = await readDockerfileText(request.file, surroundings.folder, surroundings.input);
  if (dockerfile.kind === "refused") return complain(dockerfile.sentence, surroundings);
  const { text, rejection } = await writeReport(dockerfile.text, request);
  // Whoever reads may have seen enough and gone.
  surroundings.output.on("error", () => undefined);
  surroundings.output.write(text);
  if (rejection === undefined) return DONE;
  surroundings.errors.write(`BuildKit rejects this build: ${rejection.replaceAll(/\s+/g, " ")}\n`);
  return REJECTED;
}

function complain(sentence: string, { errors }: Surroundings): number {
  errors.write(`${sentence}\n`);
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
