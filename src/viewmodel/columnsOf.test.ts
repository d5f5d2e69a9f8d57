import fc from "fast-check";
import { expect, test } from "vitest";
import { columnsOf } from "./columnsOf.ts";
import { digraphOf } from "./digraph.ts";

function check(edges: string, columns: string): void {
  const names = [...new Set(edges.match(/\w+/g))].sort();
  const pairs = [...edges.matchAll(/(\w+)>(\w+)/g)].map(([, from = "", to = ""]) => [names.indexOf(from), names.indexOf(to)] as const);
  const result = columnsOf(digraphOf(names.length, pairs));
  const drawn = Array.from({ length: Math.max(...result) + 1 }, (_, column) => names.filter((_name, node) => result[node] === column).join(" "));
  expect(drawn.join(" | ")).toBe(columns);
}

test("a chain has a column for each node", () => check("a>b b>c", "a | b | c"));
test("two users of one base share a column", () => check("a>b a>c", "a | b c"));
test("a source stands next to its user", () => check("a>b b>c x>c", "a | b x | c"));
test("a chain of sources moves as a whole", () => check("a>b b>c c>d x>y y>d", "a | b x | c y | d"));
test("a node in two roles stays right of its sources", () => check("a>b b>d a>c c>d d>e", "a | b c | d | e"));
test("a cycle is cut where it closes", () => check("a>b b>c c>a", "a | b | c"));
test("a node that uses itself is no cycle", () => check("a>a a>b", "a | b"));
test("no edges, one column", () => check("a b", "a b"));

const graphs = fc.integer({ min: 1, max: 30 }).chain((count) =>
  fc.record({ count: fc.constant(count), pairs: fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 60 }) }),
);

test("every source stands left of its users where nothing is circular, and the order of edges does not matter", () => {
  fc.assert(
    fc.property(graphs, ({ count, pairs }) => {
      const forward = pairs.map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
      const columns = columnsOf(digraphOf(count, forward));
      for (const [from, to] of forward) if (from !== to) expect(columns[from]).toBeLessThan(columns[to] ?? 0);
      expect(columnsOf(digraphOf(count, forward.toReversed()))).toEqual(columns);
      expect(Math.min(...columns)).toBe(0);
    }),
  );
});

test("a circular graph has columns too", () => {
  fc.assert(
    fc.property(graphs, ({ count, pairs }) => {
      const columns = columnsOf(digraphOf(count, pairs));
      expect(columns).toHaveLength(count);
      expect(new Set(columns)).toEqual(new Set(Array.from({ length: Math.max(...columns) + 1 }, (_, column) => column)));
    }),
  );
});
