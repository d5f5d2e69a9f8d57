import type { LineRange } from "./span.ts";

/**
 * A builder's "no": thrown inside a builder's pipeline, where the first one ends the build,
 * and turned into plain data at the pipeline's end. Never leaves the engine.
 */
export class Refusal extends Error {
  /** The places the builder names. */
  readonly lines: readonly LineRange[];
  /** Where it happened, for builders that do not say. */
  readonly place: LineRange | undefined;

  constructor(message: string, lines: readonly LineRange[] = [], place?: LineRange) {
    super(message);
    this.name = "Refusal";
    this.lines = lines;
    this.place = place ?? lines[0];
  }

  /** The same refusal, happened there. */
  from(place: LineRange): Refusal {
    return this.place ? this : new Refusal(this.message, this.lines, place);
  }

  /** The same refusal with a place added to those it has. */
  at(lines: LineRange): Refusal {
    return new Refusal(this.message, [...this.lines, lines], this.place ?? lines);
  }
}
