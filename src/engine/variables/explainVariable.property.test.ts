import fc from "fast-check";
import { expect, test } from "vitest";
import { holdsFor, propertySeed } from "../../testing/holdsFor.ts";
import { anyInput } from "../../testing/dockerfiles/arbitraryBuild.ts";
import { planBuildkit } from "../builders/buildkit/planBuildkit.ts";
import { planLegacy } from "../builders/legacy/planLegacy.ts";
import type { LegacyVersion } from "../builders/legacy/legacyVersion.ts";
import { readDockerfile } from "../instructions/readDockerfile.ts";
import { explainVariable } from "./explainVariable.ts";

const name = fc.constantFrom("A", "B", "C");
const value = fc.constantFrom("1", "x", "$A", "${B:-b}", "$C$A", "");
const setting = fc.oneof(
  fc.tuple(fc.constantFrom("ARG", "ENV"), name, value).map(([keyword, key, it]) => `${keyword} ${key}=${it}`),
  fc.tuple(name, name, value).map(([first, second, it]) => `ARG ${first}=${it} ${second}=$A`),
  name.map((it) => `ARG ${it}`),
  name.map((it) => `ONBUILD ENV ${it}=on`),
);
const stage = fc.record({ base: fc.nat(), settings: fc.array(setting, { maxLength: 4 }) });
const globals = fc.array(fc.oneof(fc.tuple(name, value).map(([key, it]) => `ARG ${key}=${it}`), name.map((it) => `ARG ${it}`)), { maxLength: 3 });
const buildArgs = fc.dictionary(name, fc.constantFrom("given", ""), { maxKeys: 2, noNullPrototype: true });

/** Files of stages on top of each other that set three variables in every way; the last instruction uses one of them. */
const probedFile = fc.record({ globals, stages: fc.array(stage, { minLength: 1, maxLength: 5 }), name, buildArgs, version: fc.constantFrom<LegacyVersion>("28", "20") }).map((it) => {
  const lines = [...it.globals, ...it.stages.flatMap(({ base, settings }, index) => [`FROM ${base % (index + 1) === index ? "scratch" : `s${base % (index + 1)}`} AS s${index}`, ...settings])];
  return { ...it, dockerfile: [...lines, `STOPSIGNAL no-$${it.name}`].join("\n") };
});

const MARK = /invalid signal: no-(.*)$/is;

test(`a value that is told is the one that the builders put in (seed ${propertySeed})`, () => {
  holdsFor(probedFile, ({ dockerfile, name, buildArgs, version }) => {
    const told = explainVariable({ dockerfile, options: { buildArgs }, legacyVersion: version }, dockerfile.lastIndexOf(`$${name}`));
    const [build] = planBuildkit(readDockerfile(dockerfile), { buildArgs }).builds;
    expect(told?.buildkit.value ?? "").toBe(MARK.exec(build?.error?.message ?? "")?.[1]);
    expect(told?.legacy.value ?? "").toBe(MARK.exec(planLegacy(dockerfile, { buildArgs }, version).error?.message ?? "")?.[1]);
  });
});

test(`every question gets an answer that stands for JSON, and a whole sentence as its reason (seed ${propertySeed})`, () => {
  holdsFor(fc.tuple(anyInput, fc.nat({ max: 400 })), ([input, offset]) => {
    const told = explainVariable(input, offset);
    expect(JSON.parse(JSON.stringify(told))).toEqual(told);
    for (const { reason, state, value } of told ? [told.legacy, told.buildkit] : []) {
      expect(reason).toMatch(/^\S[^]*\.$/);
      expect(state === "set").toBe(value !== undefined);
    }
  });
});
