import type { Platform } from "../../buildContext/platform.ts";
import { formatPlatform, formatWholePlatform, normalizePlatform, parsePlatform } from "../../buildContext/platform.ts";
import type { Variables } from "../../shell/variables.ts";
import type { BuildState } from "./buildState.ts";
import type { Environment } from "./environment.ts";

export interface StepNameInput {
  readonly text: string;
  readonly isMultiPlatform: boolean;
  readonly platform: Platform | undefined;
  readonly environment: Environment | undefined;
  readonly isTrigger: boolean;
}

/** A step's name, `[platform stage k/n] TEXT`; counts the step (dockerfile2llb/convert.go, prefixCommand). */
export function nextStepName(state: BuildState, input: StepNameInput): string {
  if (state.stepTotal === 0) return input.text;
  state.stepCount += 1;
  return stepName(state, input);
}

/** The name of the step counted last. */
export function stepName(state: BuildState, { text, isMultiPlatform, platform, environment, isTrigger }: StepNameInput): string {
  if (state.stepTotal === 0) return text;
  const shownPlatform = isMultiPlatform && platform ? `${formatWholePlatform(platform)}${crossTarget(platform, environment)} ` : "";
  const shownName = state.displayName === "" ? "" : `${state.displayName} `;
  const width = String(state.stepTotal).length;
  return `[${shownPlatform}${shownName}${String(state.stepCount).padStart(width)}/${state.stepTotal}] ${isTrigger ? "ONBUILD " : ""}${text}`;
}

/** The first word in capitals, as steps show an instruction. Only a space ends it. */
export function withUpperCaseKeyword(text: string): string {
  const space = text.indexOf(" ");
  if (space === -1) return text.toUpperCase();
  const keyword = text.slice(0, space);
  const upper = keyword.toUpperCase();
  return upper === keyword ? text : upper + text.slice(space);
}

/** `->arm64` where the step's arguments say it builds for another platform than it runs on. */
function crossTarget(base: Platform, environment: Environment | undefined): string {
  const declared = environment && declaredTarget(environment);
  if (!declared) return "";
  const target = normalizePlatform({ ...declared, os: declared.os || base.os, architecture: declared.architecture || base.architecture });
  if (target.os !== base.os) return `->${formatWholePlatform(target)}`;
  if (target.architecture === base.architecture) return "";
  return `->${formatPlatform({ ...target, os: target.architecture, architecture: target.variant, variant: "" })}`;
}

function declaredTarget(environment: Environment & Variables): Platform | undefined {
  let target: Platform | undefined;
  for (const key of environment.keys()) {
    const value = environment.get(key) ?? "";
    const before: Platform = target ?? { os: "", architecture: "", variant: "", osVersion: "", osFeatures: [] };
    if (key === "TARGETPLATFORM") {
      const parsed = parsePlatform(value);
      if ("platform" in parsed) return parsed.platform;
    } else if (key === "TARGETOS") target = { ...before, os: value };
    else if (key === "TARGETARCH") target = { ...before, architecture: value };
    else if (key === "TARGETVARIANT") target = { ...before, variant: value };
  }
  return target;
}
