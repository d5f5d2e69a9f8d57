import { formatReference, parseImageReference, withDefaultTag } from "../../buildContext/imageReference.ts";
import { readKnownRun } from "../../builders/readKnownRun.ts";
import type { BoundSource } from "../../graph/boundSource.ts";
import type { Instruction, Stage } from "../../instructions/instruction.ts";
import { displayName } from "../../builders/displayName.ts";
import { trimSpace } from "../../source/unicode.ts";
import type { ImagePart, LayerAnswer, PartSource } from "./imageDescription.ts";

/** What one builder says of the instructions of a file. */
export interface BuilderView {
  readonly bindings: readonly BoundSource[];
  /** The triggers that a stage's FROM fires, as texts. */
  readonly triggersOf: (stage: number) => readonly string[];
  /** Whether a RUN, COPY, ADD or WORKDIR makes a layer of its own. `isEmpty`: it is sure to change no file. */
  readonly answerLayer: (stage: number, instruction: number, kind: LayerKind, isEmpty: boolean) => LayerAnswer;
}

export type LayerKind = "run" | "copy" | "folder";

const LAYER_KINDS: ReadonlyMap<string, LayerKind> = new Map([
  ["RUN", "run"],
  ["COPY", "copy"],
  ["ADD", "copy"],
  ["WORKDIR", "folder"],
]);

const DEFAULT_SHELL = ["/bin/sh", "-c"];

/** The parts of single stages, each worked out once. */
export class StageParts {
  private readonly stages: readonly Stage[];
  private readonly view: BuilderView;
  private readonly sources = new Map<number, Map<number, PartSource>>();
  private readonly shells = new Map<number, readonly string[]>();

  constructor(stages: readonly Stage[], view: BuilderView) {
    this.stages = stages;
    this.view = view;
    for (const { stage, instruction, isTrigger, mount, source } of view.bindings) {
      if (isTrigger || mount > 0) continue;
      const known = this.sources.get(stage) ?? new Map<number, PartSource>();
      known.set(instruction, source);
      this.sources.set(stage, known);
    }
  }

  baseOf(stage: number): PartSource | undefined {
    return this.sources.get(stage)?.get(-1);
  }

  /** The image or context below a stage; undefined for another stage and for scratch, which hold nothing of their own. */
  basePart(index: number): ImagePart | undefined {
    const stage = this.stages[index];
    const source = this.baseOf(index);
    if (!stage || !source || source.kind === "stage" || source.kind === "scratch") return undefined;
    const [key, text] = nameOf(source, stage);
    return { key, kind: "base", stage: index, instruction: -1, text, span: stage.from.node.span, layer: "layer", holdsNoBytes: false, source };
  }

  /** What the stage's own instructions give, triggers of its base first. */
  own(index: number): readonly ImagePart[] {
    const stage = this.stages[index];
    if (!stage) return [];
    const name = displayName(stage);
    const seen = new Map<string, number>();
    const keyOf = (text: string): string => {
      const count = (seen.get(text) ?? 0) + 1;
      seen.set(text, count);
      return `step:${name}:${text}${count > 1 ? ` #${count}` : ""}`;
    };
    const triggers = this.view.triggersOf(index).map((trigger): ImagePart => {
      const text = `ONBUILD ${trigger}`;
      return { key: keyOf(text), kind: "trigger", stage: index, instruction: -1, text, span: stage.from.node.span, ...this.answerTrigger(index, trigger) };
    });
    let shell = this.shellBelow(index);
    const parts = stage.instructions.map((instruction, at): ImagePart => {
      const text = trimSpace(instruction.node.original);
      if (instruction.kind === "SHELL") shell = instruction.shell;
      return { key: keyOf(text), stage: index, instruction: at, text, span: instruction.node.span, ...this.answer(index, at, instruction, shell) };
    });
    this.shells.set(index, shell);
    return [...triggers, ...parts];
  }

  private answerTrigger(stage: number, trigger: string): Pick<ImagePart, "layer" | "holdsNoBytes"> {
    const kind = LAYER_KINDS.get(/^[a-z]+/i.exec(trigger)?.[0].toUpperCase() ?? "");
    if (!kind) return { layer: "no layer", holdsNoBytes: true };
    return { layer: this.view.answerLayer(stage, -1, kind, false), holdsNoBytes: kind === "folder" };
  }

  private answer(stage: number, at: number, instruction: Instruction, shell: readonly string[]): Pick<ImagePart, "kind" | "layer" | "holdsNoBytes" | "source"> {
    switch (instruction.kind) {
      case "RUN": {
        const isEmpty = instruction.mounts.length === 0 && changesNothing(instruction.command, shell);
        return { kind: "run", layer: this.view.answerLayer(stage, at, "run", isEmpty), holdsNoBytes: isEmpty };
      }
      case "COPY":
      case "ADD":
        return { kind: "copy", layer: this.view.answerLayer(stage, at, "copy", false), holdsNoBytes: false, source: this.sourceOfCopy(stage, at, instruction) };
      case "WORKDIR":
        return { kind: "folder", layer: this.view.answerLayer(stage, at, "folder", /^\/+$/.test(instruction.path)), holdsNoBytes: true };
      case "ARG":
      case "CMD":
      case "ENTRYPOINT":
      case "ENV":
      case "EXPOSE":
      case "HEALTHCHECK":
      case "LABEL":
      case "MAINTAINER":
      case "ONBUILD":
      case "SHELL":
      case "STOPSIGNAL":
      case "USER":
      case "VOLUME":
        return { kind: "setting", layer: "no layer", holdsNoBytes: true };
    }
  }

  private sourceOfCopy(stage: number, at: number, instruction: Extract<Instruction, { kind: "COPY" | "ADD" }>): PartSource {
    const bound = this.sources.get(stage)?.get(at);
    if (bound) return bound;
    const [first] = instruction.sources;
    if (first === undefined && instruction.files.length > 0) return { kind: "inline" };
    return first !== undefined && instruction.kind === "ADD" && /^(?:https?:\/\/|git@|git:\/\/|ssh:\/\/)/.test(first) ? { kind: "web", address: first } : { kind: "buildContext" };
  }

  /** The shell that a stage begins with: what a stage below it set, if that was looked at. */
  private shellBelow(stage: number): readonly string[] {
    const base = this.baseOf(stage);
    return (base?.kind === "stage" ? this.shells.get(base.index) : undefined) ?? DEFAULT_SHELL;
  }
}

function changesNothing(command: Parameters<typeof readKnownRun>[0], shell: readonly string[]): boolean {
  const { effects, isWhole } = readKnownRun(command, shell, () => ({ kind: "unknown" }));
  return isWhole && effects.length === 0;
}

function nameOf(source: Exclude<PartSource, { kind: "stage" | "scratch" }>, stage: Stage): readonly [key: string, text: string] {
  switch (source.kind) {
    case "image": {
      const parsed = parseImageReference(source.reference);
      const reference = "error" in parsed ? source.reference : formatReference(withDefaultTag(parsed.reference));
      return [`image:${reference}`, source.written];
    }
    case "namedContext":
      return [`namedContext:${source.name}`, source.name];
    case "buildContext":
    case "inline":
    case "web":
      return [`image:${stage.from.base}`, stage.from.base];
  }
}
