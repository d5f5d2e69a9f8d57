import { expect, test } from "vitest";
import type { Analysis, EdgeVia, Outcome, StageEdge, StageSummary, StageVerdict } from "../engine/index.ts";
import { exampleAnalysis } from "../testing/exampleAnalysis.ts";
import { foldingOf } from "./folding.ts";
import { graphViewOf } from "./graphViewOf.ts";
import { hasSameShape } from "./hasSameShape.ts";
import { printGraphView } from "../testing/printGraphView.ts";

const span = { start: 0, end: 0 };
const unfolded = { isFolded: () => false };
const folded = { isFolded: () => true };

/** `name < base: instruction, instruction`: one stage a line; a base that is an earlier name is that stage. */
function analysisOf(text: string, target = -1, copies: readonly (readonly [from: string, stage: number, instruction: number, via: EdgeVia])[] = []): Analysis {
  const lines = text.trim().split("\n").map((line) => /^\s*(\S+) < (\S+?):? ?(?:$|(?<=: )(.*))$/.exec(line) ?? []);
  const names = lines.map(([, name = ""]) => name);
  const stages = lines.map(([, name = "", base = "", rows = ""], index): StageSummary => ({
    index,
    name,
    displayName: name,
    base,
    platform: "",
    span,
    from: { keyword: "FROM", text: `FROM ${base}`, span, lines: [1, 1] },
    instructions: rows === "" ? [] : rows.split(", ").map((row) => ({ keyword: row.split(" ", 1)[0] ?? "", text: row, span, lines: [1, 1] })),
  }));
  const idOf = (name: string) => (names.includes(name) ? `stage:${names.indexOf(name)}` : `image:${name}`);
  const edge = (from: string, stage: number, instruction: number, via: EdgeVia): StageEdge => ({
    id: `${from}>${stage}.${instruction}.${via}`,
    source: idOf(from),
    stage,
    instruction,
    via,
    span,
    boundBy: { legacy: via !== "mount", buildkit: true },
  });
  const edges = [...stages.map(({ base, index }) => edge(base, index, -1, "base")), ...copies.map((copy) => edge(...copy))];
  const images = [...new Set(edges.map(({ source }) => source))].filter((id) => id.startsWith("image:"));
  const chosen = target < 0 ? stages.length - 1 : target;
  return {
    ...exampleAnalysis,
    stages,
    graph: { sources: images.map((id) => ({ id, kind: "image", label: id.slice(6), reference: `docker.io/library/${id.slice(6)}` })), edges },
    target: { legacy: chosen, buildkit: chosen },
    verdicts: { ...exampleAnalysis.verdicts, stages: stages.map((stage) => verdictOf(stage, chosen)) },
  };
}

function verdictOf({ index, instructions }: StageSummary, target: number): StageVerdict {
  const outcome: Outcome = index <= target ? "built" : "skipped";
  const step = { legacy: outcome, buildkit: outcome, legacyStep: 1, hasVertex: true };
  const verdict = { outcome, lead: "", reason: "" };
  return { index, legacy: verdict, buildkit: verdict, hasNothingToRun: false, from: step, steps: instructions.map(() => step) };
}

function check(analysis: Analysis, folding: Parameters<typeof graphViewOf>[1], expected: string): void {
  expect(printGraphView(graphViewOf(analysis, folding))).toBe(expected.trim().replaceAll(/^ +/gm, ""));
}

test("the documented example has a pill, a card in the middle and two users of it", () =>
  check(
    exampleAnalysis,
    unfolded,
    `
    1 base 184x72 [FROM ubuntu] built/built: RUN echo "base" built/built
    2 stage1 192x72 [FROM base] legacy only built/skipped: RUN echo "stage1" built/skipped
    2 stage2 192x72 [FROM base] target built/built: RUN echo "stage2" built/built
    0 (image ubuntu) 96x32
    ubuntu 16 -> base 20 from LB
    base 56 -> stage1 20 from L
    base 56 -> stage2 20 from LB`,
  ));

test("a folded card is small, counts its steps and takes all edges at two ports", () =>
  check(
    analysisOf("a < alpine: RUN one\nb < a: COPY x y, RUN --mount=from=a", 1, [
      ["a", 1, 0, "copy"],
      ["a", 1, 1, "mount"],
    ]),
    folded,
    `
    1 a 88x40 [1 step] built/built
    2 b 88x40 [2 steps] target built/built
    0 (image alpine) 96x32
    alpine 16 -> a 12 from LB
    a 12 -> b 12 from LB
    a 24 -> b 28 copy LB
    a 32 -> b 28 mount B`,
  ));

test("edges land on the row that uses them", () =>
  check(
    analysisOf("a < alpine\nb < alpine: COPY --from=a x y, ADD --from=a u v", 1, [
      ["a", 1, 0, "copy"],
      ["a", 1, 1, "add"],
    ]),
    unfolded,
    `
    1 a 160x40 [FROM alpine] built/built
    2 b 192x96 [FROM alpine] target built/built: COPY --from=a x y built/built, ADD --from=a u v built/built
    0 (image alpine) 96x32
    alpine 16 -> a 20 from LB
    alpine 16 -> b 20 from LB
    a 20 -> b 56 copy LB
    a 28 -> b 80 add LB`,
  ));

test("long text ends in an ellipsis at a card's greatest width, and the whole text stays at hand", () => {
  const [card] = graphViewOf(analysisOf(`a-stage-with-a-name-that-nobody-would-want < a: RUN ${"make all ".repeat(20)}`), unfolded).nodes;
  expect(card).toMatchObject({ width: 280, name: "a-stage-with-a-name-that…", fullName: "a-stage-with-a-name-that-nobody-would-want" });
  expect(card?.kind === "stage" && card.rows[0]).toMatchObject({ text: "make all make all make al…", fullText: `RUN ${"make all ".repeat(20)}`.trimEnd() });
});

test("an instruction over several lines is one row", () => {
  const analysis = analysisOf("a < b: RUN x");
  const [stage] = analysis.stages;
  const text = "RUN <<EOF\n\tone\r\n\u0007two\nEOF";
  const stages = stage ? [{ ...stage, instructions: [{ keyword: "RUN", text, span, lines: [1, 4] as const }] }] : [];
  const [card] = graphViewOf({ ...analysis, stages }, unfolded).nodes;
  expect(card?.kind === "stage" && card.rows[0]?.text).toBe("<<EOF one two EOF");
});

test("hundreds of rows end in one row for the rest, where their edges land", () => {
  const rows = Array.from({ length: 300 }, (_, index) => `RUN ${index}`).join(", ");
  const view = graphViewOf(
    analysisOf(`a < alpine\nb < alpine: ${rows}`, 1, [
      ["a", 1, 23, "copy"],
      ["a", 1, 24, "copy"],
      ["a", 1, 299, "copy"],
    ]),
    unfolded,
  );
  const card = view.nodes[1];
  expect(card?.kind === "stage" && [card.rows.length, card.hiddenRowCount, card.height]).toEqual([24, 276, 48 + 24 * 25]);
  expect(view.edges.filter(({ via }) => via === "copy").map(({ targetY, instructions }) => [targetY, instructions])).toEqual([
    [56 + 24 * 23, [23]],
    [56 + 24 * 24, [24, 299]],
  ]);
});

test("twenty-five rows are all shown: a last row for one would save nothing", () => {
  const rows = Array.from({ length: 25 }, (_, index) => `RUN ${index}`).join(", ");
  const [card] = graphViewOf(analysisOf(`a < alpine: ${rows}`), unfolded).nodes;
  expect(card?.kind === "stage" && [card.rows.length, card.hiddenRowCount, card.height]).toEqual([25, 0, 48 + 24 * 25]);
});

test("a large graph leaves its images to the headers", () => {
  const lines = Array.from({ length: 13 }, (_, index) => `s${index} < alpine`);
  const view = graphViewOf(analysisOf(lines.join("\n")), foldingOf({}, 13));
  expect(view.nodes.map(({ kind }) => kind)).toEqual(lines.map(() => "stage"));
  expect(view.edges).toEqual([]);
  expect(view.nodes.map(({ isConnected }) => isConnected).indexOf(true)).toBe(12);
});

test("what no edge joins to the target is told apart", () => {
  const view = graphViewOf(analysisOf("a < alpine\nb < busybox\nc < a", 2), unfolded);
  expect(view.unconnectedLabel).toBe("Not connected to c");
  expect(view.nodes.filter(({ isConnected }) => !isConnected).map(({ id }) => id)).toEqual(["stage:1", "image:busybox"]);
});

test("below the target neither builder follows an edge", () =>
  check(
    analysisOf("a < alpine\nb < a", 0),
    unfolded,
    `
    1 a 160x40 [FROM alpine] target built/built
    2 b 160x40 [FROM a] skipped skipped/skipped
    0 (image alpine) 96x32
    alpine 16 -> a 20 from LB
    a 20 -> b 20 from -`,
  ));

test("names that are no ordinary names are text like any other", () =>
  check(
    analysisOf("__proto__ < constructor\n<img/onerror=alert(1)> < __proto__", 1),
    unfolded,
    `
    1 __proto__ 160x40 [FROM constructor] built/built
    2 <img/onerror=alert(1)> 256x40 [FROM __proto__] target built/built
    0 (image constructor) 136x32
    constructor 16 -> __proto__ 20 from LB
    __proto__ 20 -> <img/onerror=alert(1)> 20 from LB`,
  ));

test("another target keeps the positions, another row does not", () => {
  const text = "a < alpine: RUN one\nb < a: RUN two";
  const view = graphViewOf(analysisOf(text), unfolded);
  expect(hasSameShape(view, graphViewOf(analysisOf(text, 0), unfolded))).toBe(true);
  expect(hasSameShape(view, graphViewOf(analysisOf(`${text}, RUN three`), unfolded))).toBe(false);
  expect(hasSameShape(view, graphViewOf(analysisOf("a < alpine: RUN one\nb < alpine: RUN two"), unfolded))).toBe(false);
  expect(hasSameShape(view, graphViewOf(analysisOf(text), folded))).toBe(false);
});

test("the order of the engine's edges does not matter", () => {
  const analysis = analysisOf("a < alpine: RUN one\nb < a: COPY x\nc < b: COPY y", 2, [
    ["a", 1, 0, "copy"],
    ["a", 2, 0, "copy"],
    ["b", 2, 0, "mount"],
  ]);
  const { graph } = analysis;
  expect(graphViewOf({ ...analysis, graph: { ...graph, edges: graph.edges.toReversed() } }, unfolded)).toEqual(graphViewOf(analysis, unfolded));
});

test("off the path, cards and edges stand aside, or are not there", () => {
  const path = { nodes: new Set(["stage:1", "stage:0", "image:ubuntu"]), isRestHidden: false };
  const dimmed = graphViewOf(exampleAnalysis, unfolded, { path });
  expect(dimmed.nodes.filter(({ isAside }) => isAside).map(({ id }) => id)).toEqual(["stage:2"]);
  expect(dimmed.edges.filter(({ isAside }) => isAside).map(({ target }) => target)).toEqual(["stage:2"]);
  expect(hasSameShape(dimmed, graphViewOf(exampleAnalysis, unfolded))).toBe(true);

  const hidden = graphViewOf(exampleAnalysis, unfolded, { path: { ...path, isRestHidden: true } });
  expect(hidden.nodes.map(({ id }) => id)).toEqual(["stage:0", "stage:1", "image:ubuntu"]);
  expect(hidden.edges.map(({ target }) => target)).toEqual(["stage:0", "stage:1"]);
});

test("a path without the first stages keeps the numbers of the others", () => {
  const analysis = analysisOf("a < alpine\nb < debian: RUN x", 1);
  const view = graphViewOf(analysis, unfolded, { path: { nodes: new Set(["stage:1", "image:debian"]), isRestHidden: true } });
  expect(printGraphView(view)).toBe("1 b 160x72 [FROM debian] target built/built: RUN x built/built\n0 (image debian) 96x32\ndebian 16 -> b 20 from LB");
});
