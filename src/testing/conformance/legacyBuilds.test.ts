import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { BuildOptions } from "../../engine/buildContext/buildOptions.ts";
import { answerLegacy } from "../../engine/builders/legacy/answerLegacy.ts";
import type { LegacyAnswer } from "../../engine/builders/legacy/answerLegacy.ts";
import type { LegacyVersion } from "../../engine/builders/legacy/legacyVersion.ts";
import { planLegacy } from "../../engine/builders/legacy/planLegacy.ts";

/** What a real builder answered; the steps without their numbers, `total` is the number behind the slash. */
type Recorded = Omit<LegacyAnswer, "steps"> & { readonly total: number; readonly steps: readonly string[] };

interface RecordedCase {
  readonly id: string;
  readonly input: BuildOptions & { readonly dockerfile: string };
  /** Both releases answered alike. */
  readonly both?: Recorded;
  readonly legacy28?: Recorded;
  readonly legacy20?: Recorded;
}

const lines = readFileSync(new URL("legacyBuilds.jsonl", import.meta.url), "utf8").split("\n").filter(Boolean);
const cases = lines.map((line) => JSON.parse(line) as RecordedCase);

function build({ input: { dockerfile, ...options } }: RecordedCase, version: LegacyVersion): LegacyAnswer {
  return answerLegacy(planLegacy(dockerfile, options, version));
}

function restore({ total, steps, ...rest }: Recorded, answer: LegacyAnswer): LegacyAnswer {
  const restored = { steps: steps.map((text, index) => [index + 1, total, text] as const), ...rest };
  if (!rest.error || !rest.errorAnyOf) return restored;
  // Of several possible messages any will do, as long as the builder could give it.
  const message = rest.errorAnyOf.includes(answer.error?.message ?? "") ? (answer.error?.message ?? "") : rest.error.message;
  return { ...restored, error: { ...rest.error, message }, errorAnyOf: [...rest.errorAnyOf].sort() };
}

function sortChances(answer: LegacyAnswer): LegacyAnswer {
  return answer.errorAnyOf ? { ...answer, errorAnyOf: [...answer.errorAnyOf].sort() } : answer;
}

test("there are recorded builds", () => expect(cases.length).toBeGreaterThan(800));

test.each(cases.map((it) => [it.id, it] as const))("%s", (_, recorded) => {
  for (const [version, expected] of [["28", recorded.both ?? recorded.legacy28], ["20", recorded.both ?? recorded.legacy20]] as const) {
    if (!expected) continue;
    const answer = build(recorded, version);
    expect(sortChances(answer)).toEqual(restore(expected, answer));
  }
});
