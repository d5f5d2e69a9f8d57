import { once } from "node:events";
import type { BatchAnswer, BatchCase } from "../engine/index.ts";
import { readBatchCase } from "./readBatchCase.ts";
import { splitLines } from "./splitLines.ts";

/** What the engine says of one case; injected, so that a failing engine can be tested. */
export type AnswerCase = (batchCase: BatchCase) => BatchAnswer;

/** The answer to a case that has none: `id` is null where the line does not tell it. */
export interface BatchError {
  readonly id: string | number | null;
  readonly error: { readonly message: string };
}

/**
 * Answers JSON lines with JSON lines: one answer a line, in the same order, each written before the next line is read.
 * Blank lines are no cases. Ends quietly when the reader of `output` goes away.
 */
export async function answerBatch(input: AsyncIterable<Uint8Array>, output: NodeJS.WritableStream, answerCase: AnswerCase): Promise<void> {
  const reader = { isGone: false };
  output.on("error", () => {
    reader.isGone = true;
  });
  for await (const line of splitLines(input)) {
    const answer = answerLine(line, answerCase);
    if (answer === "") continue;
    if (!output.write(`${answer}\n`)) await Promise.race([once(output, "drain"), once(output, "close")]).catch(() => undefined);
    if (reader.isGone) return;
  }
}

/** One line of input as one line of output, without its end; empty for a blank line. Never throws. */
export function answerLine(line: Uint8Array, answerCase: AnswerCase): string {
  const reading = readBatchCase(line);
  switch (reading.kind) {
    case "blank":
      return "";
    case "refused":
      return toErrorLine(reading.id, reading.message);
    case "case":
      try {
        return JSON.stringify(answerCase(reading.batchCase));
      } catch (error) {
        return toErrorLine(reading.batchCase.id, `The engine failed on this case: ${error instanceof Error ? error.message : String(error)}`);
      }
  }
}

function toErrorLine(id: BatchError["id"], message: string): string {
  const answer: BatchError = { id, error: { message } };
  return JSON.stringify(answer);
}
