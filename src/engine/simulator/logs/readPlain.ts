import { MOST_BUILDS, MOST_STEPS } from "./buildLog.ts";
import type { FormReader, LoggedBuild } from "./buildLog.ts";
import { readGoDuration } from "./goDuration.ts";
import { closeStep, openStep } from "./openStep.ts";
import type { OpenStep } from "./openStep.ts";

const line = /^ *#(\d{1,6})(?: (.*))?$/s;
const output = /^(\d{1,9}(?:\.\d{1,9})?)(?: |$)/;
const done = /^DONE (\d{1,9}(?:\.\d{1,9})?)s$/;
/** How names begin; what has no bracket is an instruction's text or one of BuildKit's own tasks. */
const nameStart = /^(?:\[[^\]]|[A-Z]+ |(?:FROM|RUN|COPY|ADD|WORKDIR|resolve|docker-image:|exporting|importing|loading|pushing|unpacking|sending|preparing|merging|ERROR importing)\b)/;
/** Lines under a name: ends, and what a block reports. */
const report = /^(?:DONE|CACHED|CANCELED|ERROR|\.\.\.|WARN: )|^sha256:|^extracting |^(?:transferring|writing|naming|exporting|preparing|unpacking|resolve|sending|copying|pushing|merging|inferred|rewriting) .*(?:done|\ds)$|^ +(?:digest|name|started|completed|duration|cached): |^\d+(?:\.\d+)?(?: |$)/;

interface PlainBuild {
  readonly steps: Map<number, OpenStep>;
  nameless: number;
  hasEnded: boolean;
}

/**
 * Reads `--progress=plain` of buildx and of the clients before it (progressui/printer.go): blocks of `#N` lines that
 * begin with a name and end with how it went.
 */
export class PlainReader implements FormReader {
  readonly form = "plain";
  isBounded = false;
  private readonly all: PlainBuild[] = [];
  private isAfterBlank = true;

  read(text: string): boolean {
    const match = line.exec(text);
    if (!match) {
      if (text.startsWith("ERROR: ")) this.finish();
      this.isAfterBlank = text === "";
      return false;
    }
    const isAfterBlank = this.isAfterBlank;
    this.isAfterBlank = false;
    this.add(Number(match[1]), match[2] ?? "", isAfterBlank);
    return true;
  }

  builds(): readonly LoggedBuild[] {
    return this.all.map(({ steps, nameless }) => ({ form: "plain", steps: [...steps.values()].filter((it) => it.name !== "").map((it) => closeStep(it)), namelessSteps: nameless }));
  }

  private finish(): void {
    const build = this.all.at(-1);
    if (build) build.hasEnded = true;
  }

  private add(number: number, rest: string, isAfterBlank: boolean): void {
    if (number === 0) {
      if ((this.all.at(-1)?.steps.size ?? 0) > 0) this.begin();
      return;
    }
    const build = this.all.at(-1) ?? this.begin();
    const known = build?.steps.get(number);
    if (!build) return;
    if (!known) {
      this.meet(build, number, rest);
      return;
    }
    const isName = isAfterBlank && nameStart.test(rest) && !report.test(rest);
    if (rest === known.name || (isName && known.name !== "")) {
      // Numbers begin anew with each build; a name that comes again is a block that goes on.
      const isOther = rest !== known.name || (number === 1 && build.hasEnded);
      if (isOther) {
        const next = this.begin();
        if (next) this.meet(next, number, rest);
      }
      return;
    }
    if (isName) {
      known.name = openStep(rest).name;
      build.nameless -= 1;
      return;
    }
    follow(build, known, rest);
  }

  private begin(): PlainBuild | undefined {
    if (this.all.length >= MOST_BUILDS) {
      this.isBounded = true;
      return this.all.at(-1);
    }
    const build: PlainBuild = { steps: new Map(), nameless: 0, hasEnded: false };
    this.all.push(build);
    return build;
  }

  private meet(build: PlainBuild, number: number, rest: string): void {
    if (build.steps.size >= MOST_STEPS) {
      this.isBounded = true;
      return;
    }
    const isCutOff = report.test(rest) || rest === "";
    const step = openStep(isCutOff ? "" : rest);
    build.steps.set(number, step);
    if (!isCutOff) return;
    build.nameless += 1;
    follow(build, step, rest);
  }
}

/** What a line under a name says of the step. */
function follow(build: PlainBuild, step: OpenStep, rest: string): void {
  const end = done.exec(rest);
  if (end) {
    step.state = "done";
    step.milliseconds = Math.round(Number(end[1]) * 1000);
    if (/^exporting to /.test(step.name)) build.hasEnded = true;
  } else if (rest === "CACHED") {
    step.state = "cached";
    step.milliseconds = null;
  } else if (rest === "CANCELED") step.state = "canceled";
  else if (rest === "ERROR" || rest.startsWith("ERROR: ")) {
    step.state = "fails";
    step.error = rest.slice("ERROR: ".length);
    build.hasEnded = true;
  } else readOlder(step, rest);
}

/** The time of a line that a RUN prints, and what Docker 18.09 reports of a vertex. */
function readOlder(step: OpenStep, rest: string): void {
  const printed = output.exec(rest);
  if (printed) {
    const at = Math.round(Number(printed[1]) * 1000);
    if (step.state === "unfinished" || step.state === "canceled" || step.state === "fails") step.milliseconds = Math.max(step.milliseconds ?? 0, at);
    return;
  }
  const [, field, value = ""] = /^ +(duration|cached): (.*)$/.exec(rest) ?? [];
  if (field === "cached" && value === "true") step.state = "cached";
  if (field !== "duration" || step.state === "cached") return;
  const milliseconds = readGoDuration(value);
  if (milliseconds === null) return;
  step.state = "done";
  step.milliseconds = milliseconds;
}
