import { describe, expect, test } from "vitest";
import { USUAL_CACHE } from "./machine.ts";
import type { CacheFlags } from "./machine.ts";
import { FIRST_BUILD } from "./simulator/scenario.ts";
import type { Surroundings } from "./simulator/scenario.ts";
import { simulateMachines } from "./simulateMachines.ts";
import type { MachineStep } from "./simulateMachines.ts";

const FILE = "FROM golang:1.22 AS build\nWORKDIR /src\nCOPY go.mod ./\nRUN go mod download\nCOPY main.go ./\nRUN go build -o /app\nFROM alpine\nRUN apk add tzdata\nCOPY --from=build /app /app\n";

interface Given {
  readonly machine?: string;
  readonly dockerfile?: string;
  readonly target?: string;
  readonly tag?: string;
  readonly isInline?: boolean;
  readonly cache?: Partial<CacheFlags>;
  readonly surroundings?: Partial<Surroundings>;
  readonly pulls?: readonly string[];
}

const step = ({ machine = "one", dockerfile = FILE, target, tag = "app", isInline = false, cache, surroundings, pulls = [] }: Given): MachineStep => ({
  machine,
  build: {
    input: { dockerfile, options: { ...(target !== undefined && { target }), ...(isInline && { buildArgs: { BUILDKIT_INLINE_CACHE: "1" } }) } },
    scenario: { ...FIRST_BUILD, tags: [tag], surroundings: { ...FIRST_BUILD.surroundings, ...surroundings } },
    cache: { ...USUAL_CACHE, ...cache },
  },
  pulls,
  pushes: [tag],
});

/** What the last step runs. */
function rerun(...steps: readonly MachineStep[]) {
  const { legacy, buildkit } = simulateMachines(steps).at(-1)?.simulation ?? {};
  const labels = (works: readonly { readonly label: string; readonly state: string; readonly kind: string }[] = []): readonly string[] => works.flatMap((it) => (it.state === "done" && ["exec", "file", "merge", "config"].includes(it.kind) ? [it.label.replace(/^\[.*?\] /, "")] : []));
  return { legacy: labels(legacy?.works), buildkit: labels(buildkit?.works) };
}

const STEPS = ["RUN apk add tzdata", "WORKDIR /src", "COPY go.mod ./", "RUN go mod download", "COPY main.go ./", "RUN go build -o /app", "COPY --from=build /app /app"];

describe("a fresh machine", () => {
  test("builds everything without --cache-from, and from an image without cache in it", () => {
    expect(rerun(step({}), step({ machine: "two" })).buildkit).toEqual(STEPS);
    expect(rerun(step({}), step({ machine: "two", cache: { cacheFrom: ["app"] } })).buildkit).toEqual(STEPS);
  });

  test("fetches images and what ADD takes from a git address, and says that they are the same", () => {
    const dockerfile = "FROM alpine AS build\nADD https://github.com/a/b.git /src\nRUN make\nFROM busybox\nCOPY --from=build /app /app\n";
    const steps = [step({ dockerfile, isInline: true }), step({ machine: "two", dockerfile: dockerfile.replace("make", "make all"), cache: { cacheFrom: ["app"] } })];
    const { buildkit } = simulateMachines(steps).at(-1)?.simulation ?? {};
    const told = buildkit?.works.filter((it) => it.causes.length > 0 && it.kind !== "internal").map(({ label, state, cache: { reason } }) => `${label.replace(/^\[.*?\] /, "")} ${state}: ${reason}`);
    expect(told?.slice(0, 3)).toEqual([
      "FROM docker.io/library/busybox:latest done: It is the image that an earlier build started from, and it is not on this machine yet.",
      "FROM docker.io/library/alpine:latest done: It is the image that an earlier build started from, and it is not on this machine yet.",
      "ADD https://github.com/a/b.git /src done: https://github.com/a/b.git answers what it answered before, and that is not on this machine yet.",
    ]);
  });

  test.each([
    ["the image", { isInline: true }, "app"],
    ["a cache of mode min", { cache: { cacheTo: [{ reference: "cache", mode: "min" as const }] } }, "type=registry,ref=cache"],
    ["a cache of mode max", { cache: { cacheTo: [{ reference: "cache", mode: "max" as const }] } }, "cache"],
  ])("builds nothing of what did not change, from %s, also of stages whose layers are not kept", (_, first, from) => {
    expect(rerun(step(first), step({ machine: "two", cache: { cacheFrom: [from] } })).buildkit).toEqual([]);
  });

  test("builds a changed compiler stage from its start, unless all layers are kept", () => {
    const changed = { machine: "two", surroundings: { changedFiles: [["main.go", "2"]] as const } };
    const [min, max] = (["min", "max"] as const).map((mode) => rerun(step({ cache: { cacheTo: [{ reference: "cache", mode }] } }), step({ ...changed, cache: { cacheFrom: ["cache"] } })).buildkit);
    expect(min).toEqual(["WORKDIR /src", "COPY go.mod ./", "RUN go mod download", "COPY main.go ./", "RUN go build -o /app", "COPY --from=build /app /app"]);
    expect(max).toEqual(["COPY main.go ./", "RUN go build -o /app", "COPY --from=build /app /app"]);
  });

  test("says why it builds what is known", () => {
    const [, last] = simulateMachines([step({ isInline: true }), step({ machine: "two", cache: { cacheFrom: ["app"] }, surroundings: { changedFiles: [["main.go", "2"]] } })]);
    const reasons = new Map(last?.simulation.buildkit.works.map((it) => [it.label, it.cache.reason]));
    expect(reasons.get("[build 4/6] RUN go mod download")).toBe("The imported cache knows this step but has no layer of it, and a step that runs needs its files.");
    expect(reasons.get("[build 5/6] COPY main.go ./")).toBe("main.go, which this COPY takes, is not what it was.");
  });

  test("has what it imported for later builds", () => {
    const used = step({ machine: "two", cache: { cacheFrom: ["app"] } });
    expect(rerun(step({ isInline: true }), used, step({ machine: "two" })).buildkit).toEqual([]);
  });
});

describe("the recipe: first the build stage as an image of its own, then the final image from both", () => {
  const recipe = (machine: string, surroundings: Partial<Surroundings> = {}): readonly MachineStep[] => [
    step({ machine, target: "build", tag: "build", isInline: true, cache: { cacheFrom: ["build"] }, pulls: ["build"], surroundings }),
    step({ machine, isInline: true, cache: { cacheFrom: ["build", "app"] }, pulls: ["build", "app"], surroundings }),
  ];
  const played = simulateMachines([...recipe("monday"), ...recipe("tuesday", { changedFiles: [["main.go", "2"]] })]);
  const runsOf = (index: number, builder: "legacy" | "buildkit"): readonly string[] => played[index]?.simulation[builder].works.flatMap((it) => (it.kind === "exec" && it.state === "done" ? [it.label.replace(/^\[.*?\] /, "")] : [])) ?? [];

  test("keeps the compiler stage's layers, so that a fresh machine runs only what the change leads to", () => {
    expect(runsOf(0, "buildkit")).toEqual(["RUN go mod download", "RUN go build -o /app"]);
    expect(runsOf(2, "buildkit")).toEqual(["RUN go build -o /app"]);
    expect(runsOf(3, "buildkit")).toEqual([]);
    expect(runsOf(2, "legacy")).toEqual(["RUN go build -o /app"]);
    expect(runsOf(3, "legacy")).toEqual([]);
  });

  test("leaves in the registry which steps can be taken as they are", () => {
    expect(played[0]?.registry.buildkit).toMatchObject([{ reference: "build:latest", kind: "image", cache: "inline" }]);
    const [, app] = played[1]?.registry.buildkit ?? [];
    expect(app?.steps.map(({ label, keeps }) => [label.replace(/^\[.*?\] /, ""), keeps])).toEqual([
      ["RUN apk add tzdata", "layer"],
      ["WORKDIR /src", "key"],
      ["COPY go.mod ./", "key"],
      ["RUN go mod download", "key"],
      ["COPY main.go ./", "key"],
      ["RUN go build -o /app", "key"],
      ["COPY --from=build /app /app", "layer"],
    ]);
    expect(played[1]?.registry.legacy.map(({ reference, cache, steps }) => [reference, cache, steps.length])).toEqual([["build:latest", "history", 5], ["app:latest", "history", 2]]);
  });
});

test("a build that fails leaves nothing in the registry", () => {
  expect(simulateMachines([step({ dockerfile: "FROM alpine\nRUN false\n", isInline: true })])[0]?.registry).toEqual({ legacy: [], buildkit: [] });
});

test("names that nothing stands under bring nothing", () => {
  expect(rerun(step({ cache: { cacheFrom: ["nothing", "", "type=registry", "ref=,"] }, pulls: ["", "nothing"] })).buildkit).toEqual(STEPS);
});

describe("BuildKit's console", () => {
  const linesOf = (...steps: readonly MachineStep[]): readonly string[] => simulateMachines(steps).at(-1)?.simulation.buildkit.transcript.map((it) => it.text.replace(/^#[0-9]+ /, "")) ?? [];

  test("tells of each name in --cache-from, and goes on where nothing stands under it", () => {
    const lines = linesOf(step({ cache: { cacheFrom: ["build", "type=registry,ref=app"] } }));
    expect(lines).toEqual(expect.arrayContaining(["importing cache manifest from build", "importing cache manifest from app", "ERROR: failed to configure registry cache importer: build: not found", " > importing cache manifest from build:"]));
    expect(linesOf(step({}), step({ machine: "two", cache: { cacheFrom: ["app"] } })).filter((it) => it.startsWith("ERROR"))).toEqual([]);
  });

  test("tells what --cache-to writes: a layer for each step that is kept", () => {
    const written = (mode: "min" | "max"): number => linesOf(step({ cache: { cacheTo: [{ reference: "cache", mode }] } })).filter((it) => it.startsWith("writing layer sha256:") && it.endsWith(" done")).length;
    expect(linesOf(step({ cache: { cacheTo: [{ reference: "cache", mode: "min" }] } }))).toContain("exporting cache to registry");
    expect([written("min"), written("max")]).toEqual([2, 7]);
  });
});
