import { expect, test } from "vitest";
import { simulateAfter } from "../../engine/index.ts";
import type { Analysis, MeasuredLog } from "../../engine/index.ts";
import type { AppStore } from "../../state/store.ts";
import { createAppStore } from "../../state/store.ts";
import { toAskedBuild } from "../../state/whatIf/askedBuild.ts";
import { exampleAnalysis, exampleDockerfile, refusedAnalysis } from "../../testing/exampleAnalysis.ts";
import type { EditorSession } from "./editorSession.ts";
import { startEditorSession } from "./editorSession.ts";
import type { EditorPlace, EditorSurface, SurfaceEvents } from "./editorSurface.ts";
import type { EditorView } from "./editorView.ts";
import { createEditorView } from "./editorView.ts";
import { readTextChange } from "./textChange.ts";

const start: EditorPlace = { anchor: 0, caret: 0, scrollTop: 0, scrollLeft: 0, hasFocus: false };

/** A surface without a screen. It keeps versions as Monaco does, so that undo can be played. */
class PaperSurface implements EditorSurface {
  text = "";
  place = start;
  isVisible = false;
  isDisposed = false;
  readonly revealed: number[] = [];
  readonly wentTo: string[] = [];
  paintCount = 0;
  changeCount = 0;
  kept: readonly string[] = [];
  readonly files: string[] = [];
  private readonly versions: string[] = [];
  private readonly events: SurfaceEvents;

  constructor(events: SurfaceEvents) {
    this.events = events;
  }
  /** What the user does: the text after it, and whether it came from undo. */
  type(shown: string): void {
    const change = readTextChange(this.text, shown, shown.length);
    this.text = shown;
    this.events.edited({ shown, version: this.version(), readChanges: () => [change] });
  }
  showFile(file: string, shown: string): number {
    this.files.push(file);
    this.text = shown;
    return this.version();
  }
  keepFiles(files: ReadonlySet<string>): void {
    this.kept = [...files];
  }
  changeText(shown: string): number {
    this.changeCount += 1;
    this.text = shown;
    return this.version();
  }
  readPlace(): EditorPlace {
    return this.place;
  }
  restorePlace(place: EditorPlace): void {
    this.place = place;
  }
  setVisible(isVisible: boolean): void {
    this.isVisible = isVisible;
  }
  reveal(line: number): void {
    this.revealed.push(line);
  }
  goTo({ line, column }: { readonly line: number; readonly column: number }): void {
    this.wentTo.push(`${line}:${column}`);
  }
  goToProblem({ start: { line, column } }: Parameters<EditorSurface["goToProblem"]>[0]): void {
    this.wentTo.push(`problem ${line}:${column}`);
  }
  topOf(line: number): number {
    return line * 20;
  }
  isHidden(): boolean {
    return false;
  }
  lineHeight(): number {
    return 20;
  }
  readViewport(): ReturnType<EditorSurface["readViewport"]> {
    return { scrollTop: 0, firstLine: 1, lastLine: 30 };
  }
  paint(): void {
    this.paintCount += 1;
  }
  isSettled(): boolean {
    return true;
  }
  dispose(): void {
    this.isDisposed = true;
  }
  /** The same number for the same text: this is what undo gives. */
  private version(): number {
    if (!this.versions.includes(this.text)) this.versions.push(this.text);
    return this.versions.indexOf(this.text);
  }
}

interface Page {
  readonly store: AppStore;
  readonly session: EditorSession;
  readonly surface: PaperSurface;
  readonly view: () => EditorView;
  readonly answer: (analysis: Analysis) => void;
}

function openPage(dockerfile: string): Page {
  const store = createAppStore({ dockerfile });
  const view = createEditorView(1);
  let surface: PaperSurface | undefined;
  const session = startEditorSession({ store, view, createFirst: (events) => (surface = new PaperSurface(events)) });
  if (!surface) throw new Error("The session made no surface");
  const answer = (analysis: Analysis): void => {
    const { inputRevision: revision, dockerfile: asked } = store.getState();
    store.actions.receiveAnalysis({ revision, dockerfile: asked, analysis });
  };
  return { store, session, surface, view: () => view.getState(), answer };
}

const markLines = ({ marks }: EditorView): readonly number[] => marks.map(({ line }) => line);

test("typing reaches the store with the line endings and the byte order mark of the text", () => {
  const { store, surface } = openPage("\uFEFFFROM a\r\nRUN b\rRUN c\n");
  expect(surface.text).toBe("FROM a\nRUN b\nRUN c\n");
  surface.type("FROM a\nRUN bb\nRUN c\n");
  expect(store.getState().dockerfile).toBe("\uFEFFFROM a\r\nRUN bb\rRUN c\n");
});

test("undo brings the line endings back with the lines", () => {
  const { store, surface } = openPage("FROM a\r\nRUN b\rRUN c\n");
  const shown = surface.text;
  surface.type("");
  expect(store.getState().dockerfile).toBe("");
  surface.type(shown);
  expect(store.getState().dockerfile).toBe("FROM a\r\nRUN b\rRUN c\n");
});

test("each file keeps the endings of its lines, and what was closed is forgotten", () => {
  const { store, surface } = openPage("FROM a\r\nRUN b\r\n");
  const first = store.getState().currentFile;
  store.actions.openDocument({ dockerfile: "FROM scratch\n", title: "Other", target: "" });
  const second = store.getState().currentFile;
  surface.type("FROM scratch\nRUN c\n");
  expect(store.getState().dockerfile).toBe("FROM scratch\nRUN c\n");
  store.actions.showFile(first);
  expect(surface.text).toBe("FROM a\nRUN b\n");
  surface.type("FROM a\nRUN bb\n");
  expect(store.getState().dockerfile).toBe("FROM a\r\nRUN bb\r\n");
  expect(surface.files).toEqual([first, second, first]);
  store.actions.closeFile(second);
  expect(surface.kept).toEqual([first]);
});

test("an earlier text is put back as a change that the editor can undo", () => {
  const { store, surface } = openPage("FROM a\nRUN b\n");
  store.actions.restoreText("FROM a\n");
  expect(surface.text).toBe("FROM a\n");
  expect(surface.changeCount).toBe(1);
  store.actions.undoReplace();
  expect(surface.text).toBe("FROM a\nRUN b\n");
});

test("marks stand on the lines of instructions and move with the text until the next analysis", () => {
  const { surface, view, answer } = openPage(exampleDockerfile);
  answer(exampleAnalysis);
  expect(markLines(view())).toEqual([1, 2, 4, 5, 7, 8]);
  expect(view().marks[2]).toEqual({ line: 4, stage: 1, instruction: -1, legacy: "built", buildkit: "skipped" });
  surface.type(exampleDockerfile.replace("\n\n", "\n# a\n# b\n\n"));
  expect(markLines(view())).toEqual([1, 2, 6, 7, 9, 10]);
});

test("an answer for an older text changes nothing", () => {
  const { store, surface, view } = openPage(exampleDockerfile);
  surface.type("FROM scratch");
  store.actions.receiveAnalysis({ revision: 0, dockerfile: exampleDockerfile, analysis: exampleAnalysis });
  expect(view().marks).toEqual([]);
  expect(surface.paintCount).toBe(0);
});

test("marks that a log made go with it, though nothing is simulated anew", () => {
  const { store, view } = openPage(exampleDockerfile);
  store.actions.receiveAnalysis({ revision: 0, dockerfile: exampleDockerfile, analysis: exampleAnalysis });
  const log: MeasuredLog = { builder: "buildkit", form: "plain", steps: [{ stage: 0, instruction: 0, part: 0, state: "cached", milliseconds: null }], others: [] };
  store.actions.setLog(log);
  const { scenario, whatIf } = store.getState();
  const { history, build } = toAskedBuild(store.getState());
  store.actions.receiveSimulation({ revision: 0, scenario, whatIf, earlier: null, contextPaths: [], ignoredFiles: [], runs: simulateAfter(history, build) });
  expect(view().marks[1]?.buildkit).toBe("cached");
  store.actions.setLog(null);
  expect(view().marks[1]?.buildkit).toBe("built");
});

test("a line that does not parse loses its marks, the others keep those of the last good text", () => {
  const { store, surface, view, answer } = openPage(exampleDockerfile);
  answer(exampleAnalysis);
  surface.type(exampleDockerfile.replace("RUN echo \"base\"", "RUNN echo \"base\""));
  answer(refusedAnalysis);
  expect(markLines(view())).toEqual([1, 4, 5, 7, 8]);
  expect(view().problems.map(({ line, origin }) => `${line} ${origin}`)).toEqual(["2 BuildKit"]);
  expect(store.getState().lastGood?.analysis).toBe(exampleAnalysis);
});

test("a caret move selects the stage and the instruction of its line", () => {
  const { store, session, answer } = openPage(exampleDockerfile);
  answer(exampleAnalysis);
  session.events.movedTo(5);
  expect(store.getState().selection).toEqual({ stage: 1, instruction: 0, madeIn: "editor" });
  session.events.movedTo(7);
  expect(store.getState().selection).toEqual({ stage: 2, instruction: -1, madeIn: "editor" });
});

test("a line between stages keeps the selection", () => {
  const { store, session, answer } = openPage(exampleDockerfile);
  answer(exampleAnalysis);
  session.events.movedTo(5);
  session.events.movedTo(6);
  expect(store.getState().selection?.stage).toBe(1);
});

test("a selection made elsewhere is painted and revealed; one made here stays where it is", () => {
  const { store, surface, view, answer } = openPage(exampleDockerfile);
  answer(exampleAnalysis);
  store.actions.select({ stage: 1, madeIn: "graph" });
  expect(view().selected).toEqual([4, 5]);
  expect(surface.revealed).toEqual([4]);
  store.actions.select({ stage: 2, instruction: 0, madeIn: "table" });
  expect(surface.revealed).toEqual([4, 8]);
  store.actions.select({ stage: 0, madeIn: "editor" });
  expect(surface.revealed).toEqual([4, 8]);
  store.actions.select(null);
  expect(view().selected).toBeNull();
});

test("a place asked for by another view is gone to once, also when the editor opens later", () => {
  const { store, surface, session, answer } = openPage(exampleDockerfile);
  answer(exampleAnalysis);
  store.actions.revealSpan({ start: exampleDockerfile.indexOf("AS stage1"), end: 0 });
  expect(surface.wentTo).toEqual(["4:11"]);
  session.dispose();
  let second: PaperSurface | undefined;
  startEditorSession({ store, view: createEditorView(1), createFirst: (events) => (second = new PaperSurface(events)) });
  expect(second?.wentTo).toEqual([]);
});

test("a place in an older text is not gone to, nor when the editor opens again later", () => {
  const { store, surface, session, answer } = openPage(exampleDockerfile);
  answer(exampleAnalysis);
  surface.type(`# one more line\n${exampleDockerfile}`);
  store.actions.revealSpan({ start: exampleDockerfile.indexOf("AS stage1"), end: 0 });
  answer(exampleAnalysis);
  session.dispose();
  let second: PaperSurface | undefined;
  startEditorSession({ store, view: createEditorView(1), createFirst: (events) => (second = new PaperSurface(events)) });
  expect([surface.wentTo, second?.wentTo]).toEqual([[], []]);
});

test("the next problem is the one after the caret, and past the last one the first again", () => {
  const { surface, session, view, answer } = openPage(exampleDockerfile);
  answer(refusedAnalysis);
  session.goToProblem("next");
  surface.place = { ...start, caret: exampleDockerfile.length };
  session.goToProblem("next");
  expect(surface.wentTo).toEqual(["problem 2:1", "problem 2:1"]);
  expect(view().announcement).toContain("RUNN");
});

test("a surface that takes over has the text, the place and the colours of the former one", () => {
  const { session, surface, view, answer } = openPage(exampleDockerfile);
  answer(exampleAnalysis);
  surface.type(`${exampleDockerfile}\n`);
  surface.place = { anchor: 3, caret: 9, scrollTop: 40, scrollLeft: 8, hasFocus: true };
  answer(exampleAnalysis);
  const next = new PaperSurface(session.events);
  session.handOver(next, "monaco");
  expect(next).toMatchObject({ text: `${exampleDockerfile}\n`, place: surface.place, isVisible: true, paintCount: 1 });
  expect(surface.isVisible).toBe(false);
  expect(view().surface).toBe("monaco");
});

test("a session that is over changes nothing more", () => {
  const { store, session, surface } = openPage("FROM a");
  session.dispose();
  store.actions.openDocument({ dockerfile: "FROM b", title: "", target: "" });
  expect(surface.text).toBe("FROM a");
  expect(surface.isDisposed).toBe(true);
});

test("a fix changes the text where it stands, keeps line endings, and undo takes it back", () => {
  const { store, surface, answer } = openPage("FROM a as b\r\nRUN c\r\n");
  answer(withFix);
  store.actions.requestFix();
  expect(surface.text).toBe("FROM a AS b\nRUN c\n");
  expect(surface.changeCount).toBe(1);
  expect(store.getState().dockerfile).toBe("FROM a AS b\r\nRUN c\r\n");
  surface.type("FROM a as b\nRUN c\n");
  expect(store.getState().dockerfile).toBe("FROM a as b\r\nRUN c\r\n");
});

test("a fix says what it did, and brings its line into sight", () => {
  const { store, surface, answer, view } = openPage("FROM a as b\nRUN c\n");
  answer(withFix);
  surface.place = { ...start, caret: 14 };
  store.actions.requestFix();
  expect(view().announcement).toBe("Fixed. Write AS.");
  expect(surface.revealed).toEqual([1]);
});

test("a fix waits for the analysis of the text as it stands", () => {
  const { store, surface, answer } = openPage("FROM a as b\n");
  answer(withFix);
  surface.type("FROM a as bc\n");
  store.actions.requestFix();
  expect(store.getState().dockerfile).toBe("FROM a as bc\n");
});

const withFix: Analysis = {
  ...exampleAnalysis,
  diagnostics: [
    { origin: "stagegraph", code: "Other", severity: "note", message: "no fix", span: { start: 0, end: 4 }, lines: [] },
    {
      ...{ origin: "buildkit", code: "FromAsCasing", severity: "warning", message: "casing", span: { start: 7, end: 9 }, lines: [[1, 1]] },
      fix: { title: "Write AS", edits: [{ span: { start: 7, end: 9 }, text: "AS" }] },
    },
  ],
};
