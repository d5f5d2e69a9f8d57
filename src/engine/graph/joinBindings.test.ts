import { expect, test } from "vitest";
import { readDockerfile } from "../instructions/readDockerfile.ts";
import type { BoundSource, BoundTo } from "./boundSource.ts";
import { joinBindings } from "./joinBindings.ts";
import type { BuilderBindings } from "./joinBindings.ts";
import type { StageGraph } from "./stageGraph.ts";

const image = (written: string, reference = written): BoundTo => ({ kind: "image", reference, written });
const base = (stage: number, source: BoundTo): BoundSource => ({ stage, instruction: -1, isTrigger: false, mount: 0, source });

/** What a builder bound, and a look at the stages that it got to alone. */
const bound = (...bindings: readonly BoundSource[]): BuilderBindings => ({ bindings, hasBound: (stage) => bindings.some((it) => it.stage === stage) });

function join(lines: readonly string[], buildkit: BuilderBindings, legacy: BuilderBindings): StageGraph {
  return joinBindings(readDockerfile(lines.join("\n")).dockerfile.stages, buildkit, legacy);
}

function printReaders({ edges }: StageGraph): readonly string[] {
  return edges.map(({ source, stage, boundBy }) => `${source} > ${stage}: ${boundBy.buildkit ? "BuildKit" : ""} ${boundBy.legacy ? "legacy" : ""}`);
}

test("a stage that one builder did not get to is read by it as by the other", () => {
  const lines = ["FROM a", "FROM b"];
  const [first, second] = [base(0, image("a")), base(1, image("b"))];
  const both = ["image:docker.io/library/a:latest > 0: BuildKit legacy", "image:docker.io/library/b:latest > 1: BuildKit legacy"];
  expect(printReaders(join(lines, bound(first), bound(first, second)))).toEqual(both);
  expect(printReaders(join(lines, bound(first, second), bound(first)))).toEqual(both);
});

test("a stage that the builders read differently has an edge for each, and each says who does not follow it", () => {
  const { edges } = join(["FROM a"], bound(base(0, image("a"))), bound(base(0, { kind: "scratch" })));
  expect(edges.map((it) => it.boundBy)).toEqual([{ buildkit: true, legacy: false }, { buildkit: false, legacy: true }]);
});

test("an image that is referred to in two forms is one source, called as it was first", () =>
  expect(join(["FROM alpine", "FROM alpine"], bound(base(0, image("alpine")), base(1, image("alpine:latest", "docker.io/library/alpine:latest"))), bound()).sources).toEqual([
    { id: "image:docker.io/library/alpine:latest", kind: "image", label: "alpine", reference: "docker.io/library/alpine:latest" },
  ]));

test("a name that is no image's keeps itself for a reference", () =>
  expect(join(["FROM ${A}"], bound(base(0, image("${A}"))), bound()).sources).toEqual([{ id: "image:${A}", kind: "image", label: "${A}", reference: "${A}" }]));

test("what is no image has its own name, and a reference where it stands for something", () => {
  const sources: readonly BoundTo[] = [{ kind: "scratch" }, { kind: "buildContext" }, { kind: "namedContext", name: "cfg", value: "local:dir" }];
  expect(join(["FROM scratch"], bound(...sources.map((it) => base(0, it))), bound()).sources).toEqual([
    { id: "scratch", kind: "scratch", label: "scratch", reference: "" },
    { id: "buildContext", kind: "buildContext", label: "build context", reference: "" },
    { id: "namedContext:cfg", kind: "namedContext", label: "cfg", reference: "local:dir" },
  ]);
});

test("an edge to what a trigger needs lies on the FROM that fires it", () => {
  const lines = ["FROM base"];
  const { edges } = join(lines, bound({ ...base(0, image("nginx")), isTrigger: true }), bound());
  expect(edges.map(({ via, span }) => [via, lines.join("\n").slice(span.start, span.end)])).toEqual([["onbuild", "base"]]);
});
