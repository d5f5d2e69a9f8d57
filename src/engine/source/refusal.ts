import type { LineRange } from "./span.ts";

/**
 * A builder's "no": thrown inside a builder's pipeline, where the first one ends the build,
 * and turned into plain data at the pipeline's end. Never leaves the engine.
 */
export class Refusal extends Error {
  readonly lines: readonly LineRange[];

  constructor(message: string, lines: readonly LineRange[] = []) {
    super(message);
    this.name = "Refusal";
    this.lines = lines;
  }

  /** The same refusal with a place added to those it has. */
  at(lines: LineRange): Refusal {
    return new Refusal(this.message, [...this.lines, lines]);
  }
}
