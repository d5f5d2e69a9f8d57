import type { Journal } from "../../builders/legacy/journal.ts";
import type { LegacyPlan } from "../../builders/legacy/legacyPlan.ts";
import { cleanPath } from "../../source/paths.ts";
import type { LineRole, TranscriptLine, Work } from "../buildRun.ts";
import { digest, digestOf } from "../digest.ts";
import { familiarTag } from "../familiarTag.ts";
import { contextSize, formatSize } from "./contextSize.ts";
import { CONSOLES } from "./legacyConsole.ts";
import type { LegacyConsole } from "./legacyConsole.ts";
import type { ReplayedEntry, ReplayedStep } from "./replayLegacy.ts";
import type { LegacyBuild } from "./runLegacy.ts";

/** What a console is printed from. */
export interface PrintedBuild {
  readonly build: LegacyBuild;
  readonly plan: LegacyPlan;
  readonly journal: Journal;
  readonly replayed: readonly ReplayedStep[];
  readonly works: readonly Work[];
}

type Piece = Pick<TranscriptLine, "text" | "role">;

/** Digits of an id that the console shows. */
const SHORT_ID = 12;

/** What `docker build` prints with the legacy builder, without colours. */
export function printLegacy(printed: PrintedBuild): readonly TranscriptLine[] {
  const { build, plan, journal, works } = printed;
  const console = CONSOLES[build.version];
  const { isQuiet } = build.scenario.flags;
  const file = digest(build.dockerfile);
  const lines: TranscriptLine[] = [];
  const end = works.at(-1)?.end ?? 0;
  const print = (pieces: readonly Piece[], at: number, work: number): void => {
    for (const piece of pieces) lines.push({ ...piece, at, work, causes: works[work]?.causes ?? [] });
  };
  print(console.banner.length > 0 ? [...says("banner", console.banner), { text: "", role: "blank" }] : [], 0, -1);
  if (plan.isRefusedByClient) {
    print(says("error", errorLines(plan, printed.replayed)), 0, -1);
    return lines;
  }
  // A quiet build that succeeds prints nothing else; one that fails prints all that it kept back.
  if (isQuiet && !plan.error) {
    print(says("result", [`sha256:${printed.replayed.at(-1)?.image ?? ""}`]), end, works.length - 1);
    return lines;
  }
  print(says("progress", [sendingLine(build, journal)]), works[0]?.end ?? 0, 0);
  print(says("warning", plan.warnings.filter((it) => it.startsWith("[WARNING]")).flatMap((it) => it.split("\n"))), works[0]?.end ?? 0, 0);
  for (const [index, step] of plan.steps.entries()) {
    const work = works[index + 1];
    const { entries, image } = printed.replayed[index] ?? { entries: [], image: undefined };
    print(says("step", [`Step ${step.number}/${step.total} : ${step.text}`]), work?.start ?? 0, index + 1);
    if (step.stage === -1) continue;
    const isFailing = work?.state === "fails";
    print(triggerLine(step.triggers.length, step.instruction), work?.start ?? 0, index + 1);
    for (const [position, entry] of entries.entries()) {
      const isCut = isFailing && position === entries.length - 1;
      const pieces = printEntry(entry, containerOf(index, position, file), { console, build, ran: isCut ? journal.end === "in command" : true, isCut });
      for (const piece of pieces) print([piece], piece.role === "output" || piece.isLate ? (work?.end ?? 0) : (work?.start ?? 0), index + 1);
    }
    if (!isFailing) print(says("result", [` ---> ${(image ?? "").slice(0, SHORT_ID)}`]), work?.end ?? 0, index + 1);
  }
  const last = works.length - 1;
  if (plan.error) {
    print(says("error", errorLines(plan, printed.replayed)), end, last);
    return lines;
  }
  print(says("warning", plan.warnings.filter((it) => it.startsWith("[Warning]"))), end, last);
  print(says("result", [`Successfully built ${(printed.replayed.at(-1)?.image ?? "").slice(0, SHORT_ID)}`, ...build.scenario.tags.map((it) => `Successfully tagged ${familiarTag(it)}`)]), end, last);
  return lines;
}

function says(role: LineRole, texts: readonly string[]): readonly Piece[] {
  return texts.map((text) => ({ text, role }));
}

/** The plan cannot know an image's id: it says which step left the image. */
function errorLines({ error, isRefusedByClient }: LegacyPlan, replayed: readonly ReplayedStep[]): readonly string[] {
  if (!error) return [];
  const prefix = error.phase === "parse" && isRefusedByClient !== true ? "Error response from daemon: " : "";
  const message = error.message.replace(/^(image with reference sha256:)<image of step ([0-9]+)>/, (_, start: string, step: string) => start + (replayed[Number(step) - 1]?.image ?? ""));
  return (prefix + message).split("\n");
}

function sendingLine({ dockerfile, options, scenario }: LegacyBuild, journal: Journal): string {
  const askedFor = new Set(
    journal.entries.flatMap(({ effect }) =>
      effect.kind === "copy" && !effect.isFromStage ? effect.sources.filter((it) => !/^https?:\/\/|[*?[]|(?:^|\/)\.{0,2}\/?$/.test(it)).map((it) => cleanPath(`/${it}`).slice(1)) : [],
    ),
  );
  const { dockerignore } = options;
  const size = contextSize({
    sent: journal.sent,
    dockerfile,
    dockerignore: dockerignore === undefined || dockerignore === "" ? undefined : dockerignore,
    sizes: new Map(scenario.surroundings.fileSizes),
    askedFor,
  });
  return `Sending build context to Docker daemon ${formatSize(size).padStart(8)}`;
}

function triggerLine(count: number, instruction: number): readonly Piece[] {
  if (count === 0 || instruction !== -1) return [];
  return says("progress", [`# Executing ${count} build trigger${count === 1 ? "" : "s"}`]);
}

interface EntryFacts {
  readonly console: LegacyConsole;
  readonly build: LegacyBuild;
  /** Whether its container was started. */
  readonly ran: boolean;
  /** Whether it fails. */
  readonly isCut: boolean;
}

function printEntry({ entry, isHit }: ReplayedEntry, container: string, { console, build, ran, isCut }: EntryFacts): readonly (Piece & { readonly isLate?: true })[] {
  const note = entry.note === "" ? [] : says("progress", [entry.note]);
  if (isHit) return [...note, ...says("result", [" ---> Using cache"])];
  if (!ran || entry.effect.kind === "copy") return note;
  const { keepsContainers, removesAlways } = build.scenario.flags;
  const output = entry.effect.kind === "run" ? says("output", entry.effect.output) : [];
  const isRemoved = isCut ? removesAlways : !keepsContainers;
  const removal = isRemoved ? says("progress", [console.removal(container)]).map((it) => ({ ...it, isLate: true as const })) : [];
  return [...note, ...says("progress", [` ---> Running in ${container}`]), ...output, ...removal];
}

function containerOf(step: number, position: number, file: string): string {
  return digestOf("container", file, String(step), String(position)).slice(0, SHORT_ID);
}
