import { DEFAULT_PLATFORM } from "../../buildContext/platform.ts";
import type { Platform } from "../../buildContext/platform.ts";
import type { FromInstruction } from "../../instructions/instruction.ts";
import { Refusal } from "../../source/refusal.ts";
import { bindBase } from "./bindNames.ts";
import { NO_ARGS } from "./buildArguments.ts";
import { expandText, globalVariables } from "./build.ts";
import type { Build, StageState } from "./build.ts";
import { Environment } from "./environment.ts";
import type { LegacySource } from "./legacyPlan.ts";
import { mountImage } from "./mountImage.ts";
import { parseSpecifier } from "./platformSpecifier.ts";
import { findKnownImage, pullImage, requireLinux } from "./pulledImage.ts";

const DEFAULT_PATH = "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

/** Works a FROM off up to its triggers. Throws the builder's refusal (dispatchers.go, initializeStage). */
export function beginStage(build: Build, from: FromInstruction, index: number): StageState {
  const asked = readPlatform(build, from.platform);
  const name = expandText(build, from.base, globalVariables(build));
  if (name === "") throw new Refusal(`base name (${from.base}) should not be blank`);
  const source = bindBase(build, name);
  build.bindings.push({ stage: index, instruction: -1, via: "base", name, span: from.node.span, source });
  build.journal?.beginStage(index, source, source.kind === "image" && findKnownImage(build, source.reference) !== undefined);
  const state = startFrom(build, source, asked ?? build.platform, index);
  requireLinux(state.image.platform);
  return state;
}

function readPlatform(build: Build, written: string): Platform | undefined {
  if (written === "") return undefined;
  const specifier = expandSpecifier(build, written);
  const parsed = parseSpecifier(specifier, build.release.platforms);
  if ("error" in parsed) throw new Refusal(`failed to parse platform ${specifier}: ${parsed.error}`);
  return parsed.platform;
}

function expandSpecifier(build: Build, written: string): string {
  try {
    return expandText(build, written, globalVariables(build));
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    throw new Refusal(`failed to process arguments for platform : ${refusal.message}`);
  }
}

function startFrom(build: Build, source: LegacySource, platform: Platform | undefined, index: number): StageState {
  const declaredArgs = NO_ARGS;
  switch (source.kind) {
    case "error":
      throw new Refusal(source.message);
    case "scratch":
      return { index, image: { id: "", platform: platform ?? DEFAULT_PLATFORM, isPlatformKnown: false }, environment: readImageEnvironment(build, [DEFAULT_PATH], index), declaredArgs, shell: [], onbuild: [] };
    case "image": {
      const known = findKnownImage(build, source.reference);
      const image = pullImage(build, source.reference, platform);
      build.mounted.add(image.id);
      const entries = known?.env ?? [DEFAULT_PATH];
      const environment = readImageEnvironment(build, entries.some((it) => /^PATH(?:=|$)/.test(it)) ? entries : [...entries, DEFAULT_PATH], index);
      return { index, image, environment, declaredArgs, shell: known?.shell ?? [], onbuild: [...(known?.onbuild ?? [])] };
    }
    case "stage": {
      const base = build.finished[source.index];
      if (!base) throw new Error(`stage ${source.index} is not finished`);
      mountImage(build, base.image, platform);
      const image = base.image.id === "" ? { ...base.image, platform: platform ?? DEFAULT_PLATFORM } : base.image;
      return { index, image, environment: new Environment([], base.environment), declaredArgs, shell: base.shell, onbuild: base.onbuild };
    }
  }
}

function readImageEnvironment({ trace }: Build, entries: readonly string[], stage: number): Environment {
  const environment = new Environment(entries);
  for (const entry of trace ? entries : []) {
    const name = entry.split("=", 1)[0] ?? "";
    trace?.set({ stage, instruction: -1, word: 0, kind: "ENV", name, value: environment.get(name), source: "base" });
  }
  return environment;
}

