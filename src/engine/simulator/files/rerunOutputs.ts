import { digestOf } from "../digest.ts";
import type { RerunOutput } from "../scenario.ts";
import { withUnknownCommand } from "./fileTree.ts";
import type { FileTree } from "./fileTree.ts";

/** A RUN whose effects are not plain. */
export interface UnknownRun {
  readonly stage: number;
  readonly instruction: number;
  /** What it does, with all settings. */
  readonly command: string;
}

/** What RUNs left in earlier builds, and what the user says of those that run again. */
export class RunOutputs {
  /** By command and by place. */
  private readonly last = new Map<string, FileTree>();
  private rules: ReadonlyMap<string, boolean> = new Map();
  private count = 0;

  /** Begins a build with what is said of it. */
  begin(said: readonly RerunOutput[] = []): void {
    this.rules = new Map(said.map((it) => [placeOf(it), it.isSame]));
    this.count += 1;
  }

  /** The files after a RUN that is not found in the cache; `mounted`: checksums of what it sees beside them. */
  filesAfter(before: FileTree, run: UnknownRun, mounted: readonly string[]): FileTree {
    const isSame = this.rules.get(placeOf(run));
    const usual = withUnknownCommand(before, digestOf(run.command, ...mounted));
    if (isSame === undefined) return usual;
    if (!isSame) return withUnknownCommand(before, digestOf("anew", run.command, String(this.count)));
    const left = this.last.get(run.command) ?? this.last.get(placeOf(run));
    return left ? { ...usual, rest: left.rest, history: left.rest, above: left.above ?? left.files } : usual;
  }

  /** Notes what a RUN left. */
  note(run: UnknownRun, files: FileTree): void {
    this.last.set(run.command, files);
    this.last.set(placeOf(run), files);
  }
}

function placeOf({ stage, instruction }: Pick<UnknownRun, "stage" | "instruction">): string {
  return `${stage}.${instruction}`;
}
