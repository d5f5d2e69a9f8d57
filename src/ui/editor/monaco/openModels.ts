import type { EditorPlace, EditorViewport } from "../editorSurface.ts";
import { createPainter } from "./createPainter.ts";
import type { Painter } from "./createPainter.ts";
import { languageId, monaco } from "./monaco.ts";
import { offerFixes } from "./offerFixes.ts";

/** What Monaco keeps of one file: its text with its history, its colours, and the place that was left. */
export interface OpenModel {
  readonly model: monaco.editor.ITextModel;
  readonly painter: Painter;
  place: EditorPlace | null;
  dispose(): void;
}

/** The models of a session's files, each made when its file is first shown. */
export interface OpenModels {
  open(file: string): OpenModel;
  keep(files: ReadonlySet<string>): void;
  dispose(): void;
}

type TellEdit = (model: monaco.editor.ITextModel, changes: readonly monaco.editor.IModelContentChange[]) => void;

export function createOpenModels(readViewport: () => EditorViewport, tellEdit: TellEdit): OpenModels {
  const models = new Map<string, OpenModel>();
  const keep = (files: ReadonlySet<string>): void => {
    for (const [file, opened] of models) {
      if (files.has(file)) continue;
      models.delete(file);
      opened.dispose();
    }
  };
  return {
    open(file) {
      const known = models.get(file) ?? createOpenModel(readViewport, tellEdit);
      models.set(file, known);
      return known;
    },
    keep,
    dispose: () => keep(new Set()),
  };
}

function createOpenModel(readViewport: () => EditorViewport, tellEdit: TellEdit): OpenModel {
  const model = monaco.editor.createModel("", languageId);
  model.setEOL(monaco.editor.EndOfLineSequence.LF);
  model.updateOptions({ bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false } });
  // The editor's own event comes too early in an undo: the version is not yet the former one.
  model.onDidChangeContent(({ changes }) => tellEdit(model, changes));
  const painter = createPainter(model, readViewport);
  const fixes = offerFixes(model, () => painter.readFreshPainting());
  return {
    model,
    painter,
    place: null,
    dispose() {
      fixes.dispose();
      model.dispose();
    },
  };
}
