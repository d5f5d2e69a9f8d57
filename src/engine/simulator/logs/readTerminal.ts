import { MOST_BUILDS, MOST_STEPS } from "./buildLog.ts";
import type { FormReader, LoggedBuild } from "./buildLog.ts";
import { closeStep, openStep } from "./openStep.ts";
import type { OpenStep } from "./openStep.ts";

const header = /^ *\[\+\] (?:Building|build|Running|up) (?:(\d{1,9}(?:\.\d{1,9})?)s )?\(?(\d+)\/(\d+)\)?(?: (FINISHED))?(?: |$)/;
const row = /^ *(?:=>) (?!=> )(.*)$/s;
const inner = /^ *=> => /;
const timed = /^(.*) (\d{1,9}(?:\.\d{1,9})?)s$/s;
const prefix = /^(CACHED|ERROR|CANCELED) /;

interface Frame {
  readonly time: number;
  readonly steps: OpenStep[];
  readonly isFinished: boolean;
}

interface TerminalBuild {
  frame: Frame;
  /** Seconds of each row in the frame before: what grew was still running. */
  before: ReadonlyMap<string, number>;
}

/**
 * Reads what buildx draws on a terminal (progressui/display.go), as it is pasted or recorded: one frame, or one after the
 * other, of which the last counts.
 */
export class TerminalReader implements FormReader {
  readonly form = "terminal";
  isBounded = false;
  private readonly all: TerminalBuild[] = [];
  /** A row whose time the terminal put on the next line. */
  private wrapped: string | null = null;

  read(line: string): boolean {
    const head = header.exec(line);
    if (head) {
      this.draw({ time: Number(head[1] ?? 0), steps: [], isFinished: head[4] !== undefined });
      return true;
    }
    const build = this.all.at(-1);
    if (inner.test(line)) {
      this.wrapped = null;
      return build !== undefined;
    }
    const text = row.exec(line)?.[1] ?? this.join(line);
    if (text === null) return false;
    const target = build ?? this.draw({ time: 0, steps: [], isFinished: false });
    const match = timed.exec(text);
    if (!match) {
      this.wrapped = text;
      return true;
    }
    this.wrapped = null;
    this.add(target, (match[1] ?? "").trimEnd(), Number(match[2]));
    return true;
  }

  builds(): readonly LoggedBuild[] {
    return this.all.map(({ frame, before }) => {
      const hasFailed = frame.steps.some((it) => it.state === "fails");
      const places = new Map<string, number>();
      return {
        form: "terminal",
        namelessSteps: 0,
        steps: frame.steps.map((it) => {
          const earlier = before.get(countedKey(places, it.name));
          const isRunning = !frame.isFinished && !hasFailed && it.state === "done" && earlier !== undefined && (it.milliseconds ?? 0) > earlier;
          return closeStep(isRunning ? { ...it, state: "unfinished" } : it, true);
        }),
      };
    });
  }

  private join(line: string): string | null {
    return this.wrapped !== null && /^ *\d{1,9}(?:\.\d{1,9})?s$/.test(line) ? `${this.wrapped} ${line.trim()}` : null;
  }

  /** The next frame of the build, or the first of another one: time does not go back, and what is finished is not drawn anew. */
  private draw(frame: Frame): TerminalBuild | undefined {
    const last = this.all.at(-1);
    const goesOn = last && frame.time >= last.frame.time && !(last.frame.isFinished && frame.time > last.frame.time);
    if (goesOn) {
      if (last.frame.steps.length > 0) last.before = secondsOf(last.frame.steps);
      last.frame = frame;
      return last;
    }
    if (this.all.length >= MOST_BUILDS) {
      this.isBounded = true;
      return undefined;
    }
    const build = { frame, before: new Map<string, number>() };
    this.all.push(build);
    return build;
  }

  private add(build: TerminalBuild | undefined, label: string, seconds: number): void {
    if (!build) return;
    if (build.frame.steps.length >= MOST_STEPS) {
      this.isBounded = true;
      return;
    }
    const word = prefix.exec(label)?.[1];
    const name = label.replace(prefix, "");
    if (name.startsWith("WARN: ")) return;
    const step = openStep(name);
    step.milliseconds = word === "CACHED" ? null : Math.round(seconds * 1000);
    step.state = word === "CACHED" ? "cached" : word === "ERROR" ? "fails" : word === "CANCELED" ? "canceled" : "done";
    build.frame.steps.push(step);
  }
}

function secondsOf(steps: readonly OpenStep[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  return new Map(steps.map((it) => [countedKey(places, it.name), it.milliseconds ?? 0]));
}

/** A name with how often it stood before: names may come twice. */
function countedKey(places: Map<string, number>, name: string): string {
  const count = places.get(name) ?? 0;
  places.set(name, count + 1);
  return `${count} ${name}`;
}
