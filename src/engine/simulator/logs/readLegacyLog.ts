import { LONGEST_NAME, MOST_BUILDS, MOST_STEPS } from "./buildLog.ts";
import type { FormReader, LoggedBuild } from "./buildLog.ts";
import { closeStep, openStep } from "./openStep.ts";
import type { OpenStep } from "./openStep.ts";
import { elapsed } from "./timestamp.ts";

const stepLine = /^Step (\d{1,6})(?:\/(\d{1,6}))? : (.*)$/s;
const result = /^ *--->(?: [0-9a-f]{12,64}| ID)?$/;
/** How the errors of steps begin that print what nobody knows. */
const error = /^(?:The command '.*' returned a non-zero code: \d+|(?:COPY|ADD) failed: |Error response from daemon: |ERROR: |failed to |OCI runtime )/;
/** What a step prints that fetches something, beside its own lines. */
const fetching = /^(?:[\w.:/-]+: |Downloading|Sending |Status: |Digest: )|^\s*$|^\[?[Ww]arning|^\[WARNING/i;
const ownLine = /^(?: *--->(?: |$)|Removing intermediate container |# Executing |Successfully )/;

interface LegacyStep extends OpenStep {
  readonly startedAt: number | null;
  hasRun: boolean;
}

interface LegacyLog {
  readonly total: string;
  readonly steps: LegacyStep[];
}

/** Reads what the legacy builder prints: `Step N/M : `, the cache's answers, ids. It tells no times: they are those of timestamps in front of the lines. */
export class LegacyReader implements FormReader {
  readonly form = "legacy";
  isBounded = false;
  private readonly all: LegacyLog[] = [];
  private current: LegacyStep | undefined;

  read(line: string, at: number | null): boolean {
    const match = stepLine.exec(line);
    if (match) {
      this.begin(Number(match[1]), match[2] ?? "", match[3] ?? "", at);
      return true;
    }
    return this.current !== undefined && this.follow(this.current, line, at);
  }

  builds(): readonly LoggedBuild[] {
    return this.all.map(({ steps }) => ({ form: "legacy", steps: steps.map((it) => closeStep(it)), namelessSteps: (steps[0]?.number ?? 1) - 1 }));
  }

  private begin(number: number, total: string, text: string, at: number | null): void {
    const build = this.all.at(-1);
    const before = build?.steps.at(-1);
    // What is numbered on belongs together, though the middle may be missing.
    if (build && before && before.number < number && build.total === total) {
      this.close(at);
      this.push(build, number, text, at);
      return;
    }
    this.current = undefined;
    if (this.all.length >= MOST_BUILDS) {
      this.isBounded = true;
      return;
    }
    const fresh: LegacyLog = { total, steps: [] };
    this.all.push(fresh);
    this.push(fresh, number, text, at);
  }

  private push(build: LegacyLog, number: number, text: string, at: number | null): void {
    if (build.steps.length >= MOST_STEPS) {
      this.isBounded = true;
      this.current = undefined;
      return;
    }
    const step = { ...openStep(text, number), startedAt: at, hasRun: false };
    build.steps.push(step);
    this.current = step;
  }

  /** The next step begins where this one ends. */
  private close(at: number | null): void {
    const step = this.current;
    if (!step) return;
    if (step.state === "unfinished") step.state = "done";
    this.measure(step, at);
  }

  private measure(step: LegacyStep, at: number | null): void {
    if (step.state === "cached") step.milliseconds = null;
    else if (at !== null && step.startedAt !== null) step.milliseconds = elapsed(step.startedAt, at);
  }

  private follow(step: LegacyStep, line: string, at: number | null): boolean {
    if (line === " ---> Using cache" || line === "---> Using cache") {
      if (!step.hasRun) step.state = "cached";
      return true;
    }
    if (/^ *---> Running in /.test(line)) {
      step.hasRun = true;
      if (step.state === "cached") step.state = "unfinished";
    } else if (result.test(line)) {
      if (step.state !== "cached") step.state = "done";
    } else if (step.state === "unfinished" && fails(step, line)) {
      step.state = "fails";
      step.error = line.slice(0, LONGEST_NAME);
    }
    if (step.state !== "cached") this.measure(step, at);
    if (line.startsWith("Successfully built ")) this.current = undefined;
    return ownLine.test(line) || line.startsWith("Successfully ");
  }
}

/** Whether a line is the error that ends the build. Before its container runs, a step prints nothing else that does not begin with an arrow. */
function fails({ hasRun }: LegacyStep, line: string): boolean {
  if (ownLine.test(line)) return false;
  return error.test(line) || (!hasRun && !fetching.test(line));
}
