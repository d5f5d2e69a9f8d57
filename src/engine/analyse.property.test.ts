import { describe, expect, test } from "vitest";
import { anyInput } from "../testing/dockerfiles/arbitraryBuild.ts";
import { holdsFor, propertySeed } from "../testing/holdsFor.ts";
import { TOKEN_KINDS, analyse, answerCase } from "./index.ts";
import type { AnalysisInput } from "./index.ts";

const caseOf = ({ dockerfile, options }: AnalysisInput): Parameters<typeof answerCase>[0] => ({ id: 1, dockerfile, ...options });

/** Every `{ start, end }` in a value, wherever it stands. */
function spansIn(value: unknown): readonly { readonly start: number; readonly end: number }[] {
  if (typeof value !== "object" || value === null) return [];
  const { start, end } = value as { start?: unknown; end?: unknown };
  const inner = Object.values(value).flatMap(spansIn);
  return typeof start === "number" && typeof end === "number" ? [{ start, end }, ...inner] : inner;
}

function freezeDeeply<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(freezeDeeply);
  return value;
}

describe(`for any file and options (seed ${propertySeed})`, () => {
  test("the answer survives being written as JSON", () => {
    holdsFor(anyInput, (input) => {
      const analysis = analyse(input);
      expect(JSON.parse(JSON.stringify(analysis))).toStrictEqual(analysis);
    });
  });

  test("the headless command's answer can be written as JSON and names the question", () => {
    holdsFor(anyInput, (input) => {
      const answer = JSON.parse(JSON.stringify(answerCase(caseOf(input)))) as Record<string, unknown>;
      expect(Object.keys(answer)).toEqual(["id", "buildkit", "legacy28", "legacy20"]);
    });
  });

  test("the same question gets the same answer, and stays as it was", () => {
    holdsFor(anyInput, (input) => {
      const before = JSON.stringify(input);
      const first = analyse(input);
      expect(analyse(freezeDeeply(structuredClone(input)))).toStrictEqual(first);
      expect(JSON.stringify(input)).toBe(before);
    });
  });

  test("the headless command leaves its question as it was", () => {
    holdsFor(anyInput, (input) => {
      const question = caseOf(input);
      expect(answerCase(freezeDeeply(structuredClone(question)))).toEqual(answerCase(question));
    });
  });

  test("every place lies in the text", () => {
    holdsFor(anyInput, (input) => {
      const outside = spansIn(analyse(input)).filter(({ start, end }) => !(start >= 0 && start <= end && end <= input.dockerfile.length));
      expect(outside).toEqual([]);
    });
  });

  test("the coloured pieces lie in order and apart, and are of a known kind", () => {
    holdsFor(anyInput, (input) => {
      const { tokens } = analyse(input);
      expect(tokens.length % 3).toBe(0);
      let done = 0;
      for (let at = 0; at < tokens.length; at += 3) {
        const [start = -1, end = -1, kind = -1] = tokens.slice(at, at + 3);
        expect(start).toBeGreaterThanOrEqual(done);
        expect(end).toBeGreaterThan(start);
        expect(TOKEN_KINDS[kind]).toBeDefined();
        done = end;
      }
      expect(done).toBeLessThanOrEqual(input.dockerfile.length);
    });
  });

  test("every stage and instruction has a verdict, and every edge two ends", () => {
    holdsFor(anyInput, (input) => {
      const { stages, verdicts, graph, target } = analyse(input);
      expect(verdicts.stages.map((it) => [it.index, it.steps.length])).toEqual(stages.map((it) => [it.index, it.instructions.length]));
      const nodes = new Set([...stages.map((it) => `stage:${it.index}`), ...graph.sources.map((it) => it.id)]);
      for (const edge of graph.edges) {
        expect(nodes).toContain(edge.source);
        expect(edge.instruction).toBeGreaterThanOrEqual(-1);
        expect(edge.instruction).toBeLessThan(stages[edge.stage]?.instructions.length ?? -1);
        expect(edge.boundBy.buildkit || edge.boundBy.legacy).toBe(true);
      }
      expect(new Set(graph.edges.map((it) => it.id)).size).toBe(graph.edges.length);
      for (const index of [target.buildkit, target.legacy]) expect(index === -1 || stages[index] !== undefined).toBe(true);
    });
  });

  test("a reason is a sentence, and a refused build says why", () => {
    holdsFor(anyInput, (input) => {
      const { verdicts, diagnostics } = analyse(input);
      for (const { legacy, buildkit } of verdicts.stages) {
        expect(legacy.reason).toMatch(/[.?!)]$/);
        expect(buildkit.reason).toMatch(/[.?!)]$/);
      }
      const { error } = verdicts.buildkit;
      if (error) expect(diagnostics).toContainEqual(expect.objectContaining({ origin: "buildkit", severity: "error", message: error.message }));
      // What the legacy builder alone refuses is told within a finding about the difference.
      const { message = "" } = verdicts.legacy.error ?? {};
      expect(message === "" || diagnostics.some((it) => it.message.includes(message))).toBe(true);
    });
  });
});
