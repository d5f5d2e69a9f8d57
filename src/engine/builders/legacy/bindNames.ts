import { parseGoInt } from "../../source/goNumbers.ts";
import type { Build } from "./build.ts";
import { resolveImage } from "./imageName.ts";
import type { LegacySource } from "./legacyPlan.ts";
import { toLowerCase } from "../../source/letterCase.ts";

/** FROM: a finished stage of that name in any case, the word scratch, or an image. */
export function bindBase(build: Build, name: string): LegacySource {
  const index = build.named.get(toLowerCase(name));
  if (index !== undefined) return { kind: "stage", index };
  return name === "scratch" ? { kind: "scratch" } : resolveImage(name, build.options, build.release);
}

/** `COPY --from`: a finished stage of that name in any case, its number, or an image. */
export function bindCopySource(build: Build, name: string, finishedCount: number): LegacySource {
  const named = build.named.get(toLowerCase(name));
  if (named !== undefined) return { kind: "stage", index: named };
  const index = parseGoInt(name);
  if (index === undefined) return resolveImage(name, build.options, build.release);
  if (index === finishedCount) return { kind: "error", message: "refers to current build stage" };
  return index < 0 || index > finishedCount ? { kind: "error", message: "index out of bounds" } : { kind: "stage", index };
}
