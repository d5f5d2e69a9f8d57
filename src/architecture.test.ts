import { describe, expect, test } from "vitest";
import { findLongFiles, findLongMedian, findNamedPlaces, findUnreachedStyles, findVagueNames } from "./testing/architecture/findFileViolations.ts";
import { findImportViolations } from "./testing/architecture/findImportViolations.ts";
import type { Area, ImportTable } from "./testing/architecture/importTable.ts";
import { findArea } from "./testing/architecture/importTable.ts";
import { readProjectFiles } from "./testing/architecture/sourceTree.ts";

/** The engine, from what knows least to what knows most: an area may import those before it. */
const engineOrder = ["source", "diagnostics", "shell", "parser", "instructions", "graph", "builders", "simulator"];

const before = (name: string): string[] => engineOrder.slice(0, engineOrder.indexOf(name)).flatMap((earlier) => (earlier === "shell" ? ["shell", "buildContext"] : [earlier]));

const engineArea = (name: string, areas: readonly string[], place = `src/engine/${name}`): Area => ({ name, place, areas, packages: [], isEngine: true });

const belowChecks = [...engineOrder, "buildContext", "builders/buildkit", "builders/legacy"];

const engineAreas: readonly Area[] = [
  engineArea("source", []),
  engineArea("diagnostics", before("diagnostics"), "src/engine/diagnostics.ts"),
  engineArea("shell", ["source", "diagnostics"]),
  engineArea("buildContext", ["source", "diagnostics"]),
  engineArea("parser", before("parser")),
  engineArea("instructions", before("instructions")),
  engineArea("graph", before("graph")),
  engineArea("builders", [...before("builders"), "builders/buildkit", "builders/legacy", "builders/kaniko", "builders/buildah"]),
  // A builder's folder stands alone: a third builder is one folder more.
  engineArea("builders/buildkit", [...before("builders"), "builders"]),
  engineArea("builders/legacy", [...before("builders"), "builders"]),
  engineArea("builders/kaniko", [...before("builders"), "builders"]),
  engineArea("builders/buildah", [...before("builders"), "builders"]),
  engineArea("simulator", [...before("simulator"), "builders/buildkit", "builders/legacy"]),
  engineArea("checks", belowChecks),
  engineArea("export", [...belowChecks, "checks"]),
  engineArea("variables", [...belowChecks, "checks"]),
  engineArea("language", [...belowChecks, "checks", "variables"]),
  engineArea("reasons", [...belowChecks, "checks", "variables"]),
  engineArea("engine façade", [...belowChecks, "checks", "language", "variables", "reasons", "export"], "src/engine/*"),
];

const data = ["samples", "lessons", "locales"];
const shown = ["engine façade", "viewmodel", "state", "commands", ...data];
const react = ["react", "react-dom", "@base-ui/react", "react-resizable-panels", "zustand"];

const table: ImportTable = {
  facade: "src/engine/index.ts",
  forTests: { areas: ["testing"], packages: ["vitest", "fast-check", "node:", "dockerfile-ast"] },
  areas: [
    ...engineAreas,
    { name: "viewmodel", place: "src/viewmodel", areas: ["engine façade", "locales"], packages: [] },
    { name: "layout", place: "src/layout", areas: ["viewmodel"], packages: ["@hpcc-js/wasm-graphviz"] },
    { name: "picture", place: "src/picture", areas: ["engine façade", "viewmodel"], packages: [] },
    { name: "worker", place: "src/worker", areas: ["engine façade", "viewmodel", "layout"], packages: [] },
    { name: "state", place: "src/state", areas: ["engine façade", "viewmodel", ...data], packages: ["zustand"] },
    { name: "commands", place: "src/commands", areas: ["engine façade", "viewmodel", "state", ...data], packages: [] },
    { name: "ui/styles", place: "src/ui/styles", areas: [], packages: [] },
    { name: "ui/controls", place: "src/ui/controls", areas: [...shown, "ui/styles"], packages: react },
    { name: "ui/editor", place: "src/ui/editor", areas: [...shown, "ui/styles", "ui/controls"], packages: [...react, "monaco-editor"] },
    { name: "ui/canvas", place: "src/ui/canvas", areas: [...shown, "ui/styles", "ui/controls"], packages: [...react, "@xyflow/react"] },
    { name: "ui/panels", place: "src/ui/panels", areas: [...shown, "ui/styles", "ui/controls"], packages: react },
    {
      name: "ui/frame",
      place: "src/ui/frame",
      areas: [...shown, "picture", "ui/styles", "ui/controls", "ui/editor", "ui/canvas", "ui/panels"],
      packages: [...react, "cmdk"],
    },
    {
      name: "main",
      place: "src/main.tsx",
      areas: [...shown, "worker", "ui/frame", "ui/styles", "ui/controls", "ui/editor", "ui/canvas", "ui/panels"],
      packages: ["react", "react-dom"],
      isRoot: true,
    },
    { name: "cli", place: "src/cli", areas: ["engine façade", "viewmodel", "layout", "picture"], packages: ["node:"], isRoot: true },
    { name: "samples", place: "src/samples", areas: [], packages: [] },
    { name: "lessons", place: "src/lessons", areas: ["engine façade"], packages: [] },
    { name: "locales", place: "src/locales", areas: [], packages: [] },
    { name: "testing", place: "src/testing", areas: ["*"], packages: ["*"] },
    { name: "architecture", place: "src/architecture.test.ts", areas: [], packages: [], isRoot: true },
  ],
};

const files = readProjectFiles();

describe("the project", () => {
  test("is found, so that the rules below look at something", () => {
    expect(files.map(({ path }) => path)).toEqual(expect.arrayContaining(["src/engine/index.ts", "src/architecture.test.ts", "package.json"]));
  });

  test("imports only what the table allows", () => expect(findImportViolations(files, table)).toEqual([]));
  test("has no long file", () => expect(findLongFiles(files)).toEqual([]));
  test("has short files on the whole", () => expect(findLongMedian(files)).toEqual([]));
  test("has names that say what a file holds", () => expect(findVagueNames(files)).toEqual([]));
  test("imports every style sheet", () => expect(findUnreachedStyles(files)).toEqual([]));
  test("names no registry and no machine", () => expect(findNamedPlaces(files)).toEqual([]));
});

describe("the table", () => {
  test("names only areas that it has", () => {
    const names = new Set(table.areas.map(({ name }) => name));
    const named = [...table.areas.flatMap(({ areas }) => areas), ...table.forTests.areas].filter((name) => name !== "*");
    expect(named.filter((name) => !names.has(name))).toEqual([]);
  });

  test("finds the narrowest row", () => {
    const areaOf = (path: string) => findArea(path, table)?.name;
    expect(areaOf("src/engine/builders/legacy/steps.ts")).toBe("builders/legacy");
    expect(areaOf("src/engine/builders/compare.ts")).toBe("builders");
    expect(areaOf("src/engine/diagnostics.ts")).toBe("diagnostics");
    expect(areaOf("src/engine/analysis.ts")).toBe("engine façade");
    expect(areaOf("src/engine/elsewhere/a.ts")).toBeUndefined();
  });

  const complaints = (path: string, text: string) => findImportViolations([{ path, text }], table);

  test.each([
    ["src/viewmodel/a.ts", "../engine/index.ts"],
    ["src/engine/graph/a.ts", "../parser/ast.ts"],
    ["src/engine/parser/a.ts", "../buildContext/buildOptions.ts"],
    ["src/engine/builders/compare.ts", "./legacy/steps.ts"],
    ["src/engine/index.ts", "./export/mermaid.ts"],
    ["src/engine/graph/a.test.ts", "../../testing/dockerfiles.ts"],
    ["src/engine/graph/a.test.ts", "vitest"],
    ["src/testing/a.ts", "../engine/graph/a.ts"],
    ["src/ui/canvas/deep/Card.tsx", "@xyflow/react"],
    ["src/ui/canvas/Card.tsx", "@xyflow/react/dist/style.css"],
    ["src/ui/editor/a.ts", "monaco-editor/editor/editor.worker?worker"],
    ["src/cli/main.ts", "node:fs"],
    ["src/main.tsx", "./worker/engine.worker.ts?worker"],
    ["src/ui/frame/Frame.tsx", "../canvas/Canvas.tsx"],
    ["src/lessons/a.ts", "../engine/index.ts"],
  ])("allows %s to import %s", (path, specifier) => expect(complaints(path, `import "${specifier}";`)).toEqual([]));

  test.each([
    ["src/engine/parser/a.ts", "../graph/a.ts", "graph"],
    ["src/engine/shell/a.ts", "../buildContext/a.ts", "buildContext"],
    ["src/engine/source/a.ts", "../diagnostics.ts", "diagnostics"],
    ["src/engine/graph/a.ts", "../index.ts", "façade"],
    ["src/engine/checks/a.ts", "../export/a.ts", "export"],
    ["src/engine/builders/legacy/a.ts", "../buildkit/a.ts", "builders/buildkit"],
    ["src/engine/graph/a.ts", "../../viewmodel/a.ts", "viewmodel"],
    ["src/engine/graph/a.test.ts", "../../viewmodel/a.ts", "viewmodel"],
    ["src/engine/graph/a.ts", "dockerfile-ast", "package"],
    ["src/engine/graph/a.ts", "node:path", "package"],
    ["src/engine/graph/a.ts", "../../testing/a.ts", "testing"],
    ["src/engine/elsewhere/a.ts", "../source/span.ts", "no folder of the table"],
    ["src/elsewhere/a.ts", "../engine/index.ts", "no folder of the table"],
    ["src/viewmodel/a.ts", "../engine/graph/a.ts", "only src/engine/index.ts"],
    ["src/ui/panels/a.tsx", "../../engine/analysis.ts", "only src/engine/index.ts"],
    ["src/viewmodel/a.ts", "../state/a.ts", "state"],
    ["src/state/a.ts", "../commands/a.ts", "commands"],
    ["src/state/a.ts", "react", "package"],
    ["src/commands/a.ts", "../ui/frame/a.tsx", "ui/frame"],
    ["src/ui/frame/a.tsx", "../../worker/a.ts", "worker"],
    ["src/ui/frame/a.tsx", "../../layout/a.ts", "layout"],
    ["src/ui/frame/a.tsx", "../../main.tsx", "nothing imports main"],
    ["src/ui/editor/a.tsx", "../canvas/a.tsx", "ui/canvas"],
    ["src/ui/canvas/a.tsx", "../panels/a.tsx", "ui/panels"],
    ["src/ui/panels/a.tsx", "../editor/a.tsx", "ui/editor"],
    ["src/ui/panels/a.tsx", "@xyflow/react", "package"],
    ["src/ui/canvas/a.tsx", "monaco-editor", "package"],
    ["src/viewmodel/a.ts", "@hpcc-js/wasm-graphviz", "package"],
    ["src/worker/a.ts", "@hpcc-js/wasm-graphviz", "package"],
    ["src/worker/a.ts", "../state/a.ts", "state"],
    ["src/cli/a.ts", "../state/a.ts", "state"],
    ["src/samples/a.ts", "../engine/index.ts", "may not import engine façade"],
    ["src/locales/a.ts", "../engine/index.ts", "may not import engine façade"],
    ["src/lessons/a.ts", "../state/a.ts", "state"],
  ])("forbids %s to import %s", (path, specifier, reason) => {
    for (const text of [
      `import { a } from "${specifier}";`,
      `import type { a } from "${specifier}";`,
      `export * from "${specifier}";`,
      `const a = await import("${specifier}");`,
      `type A = import("${specifier}").A;`,
      `const a = new Worker(new URL("${specifier}", import.meta.url));`,
    ]) {
      expect(complaints(path, text), text).toEqual([expect.stringContaining(reason)]);
    }
  });

  test("takes no import from comments and strings", () => {
    const text = 'const a = `import "react"`;\n// import "react";\n/* export * from "react" */\nconst b = "import(\'react\')";';
    expect(complaints("src/engine/graph/a.ts", text)).toEqual([]);
  });

  test("covers style sheets and other files too", () => {
    expect(complaints("src/elsewhere/a.css", "")).toEqual([expect.stringContaining("no folder of the table")]);
  });
});

describe("the rules for files", () => {
  const lines = (count: number) => "x\n".repeat(count);

  test("400 lines are allowed, 401 are not, in tests neither", () => {
    expect(findLongFiles([{ path: "src/a.ts", text: lines(400) }])).toEqual([]);
    expect(findLongFiles([{ path: "src/a.test.ts", text: lines(401) }])).toHaveLength(1);
    expect(findLongFiles([{ path: "e2e/a.spec.ts", text: lines(401) }])).toHaveLength(1);
  });

  test("the median counts no tests", () => {
    const long = { path: "src/a.ts", text: lines(150) };
    const short = { path: "src/b.test.ts", text: lines(1) };
    expect(findLongMedian([long, short, short])).toHaveLength(1);
    expect(findLongMedian([{ ...long, text: lines(99) }, short])).toEqual([]);
  });

  test.each(["src/utils/a.ts", "src/engine/stringUtils.ts", "src/ui/helpers.ts", "scripts/misc.mjs", "src/ui/TestHelper.tsx"])("%s is a vague name", (path) => {
    expect(findVagueNames([{ path, text: "" }])).toHaveLength(1);
  });

  test("a name that only contains such a word is none", () => {
    expect(findVagueNames([{ path: "src/ui/miscellany/utilise.ts", text: "" }])).toEqual([]);
  });

  test.each([
    ["https://registry.", "npmjs.org/react"],
    ["cat /wo", "rk/main/src"],
    ["file:", "///tmp/a"],
    ["/Us", "ers/me/project"],
  ])("%s%s is named", (start, end) => expect(findNamedPlaces([{ path: "README.md", text: `see ${start}${end}` }])).toHaveLength(1));

  test("a style sheet that nothing imports is found", () => {
    const styles = ["src/ui/a.css", "src/ui/b.css", "src/ui/styles/c.css"].map((path) => ({ path, text: '@import "./styles/c.css";' }));
    expect(findUnreachedStyles([...styles, { path: "src/ui/frame/A.tsx", text: 'import "../a.css";' }])).toEqual([expect.stringContaining("src/ui/b.css")]);
  });

  test("paths inside a Dockerfile are none of a machine", () => {
    expect(findNamedPlaces([{ path: "src/samples/a.ts", text: "WORKDIR /work\nCOPY . /work/app\nRUN ls /home/node /root/.cache" }])).toEqual([]);
  });
});
