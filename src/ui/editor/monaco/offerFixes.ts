import type { EditorPainting } from "../editorSurface.ts";
import type { Problem } from "../problem.ts";
import { toProblemEdits } from "../problem.ts";
import { toRange } from "./createPainter.ts";
import { languageId, monaco } from "./monaco.ts";

/** Offers the fixes of a text as Monaco's quick fixes, on all lines that a problem stands on. */
export function offerFixes(model: monaco.editor.ITextModel, readPainting: () => EditorPainting | null): monaco.IDisposable {
  return monaco.languages.registerCodeActionProvider(
    languageId,
    {
      provideCodeActions(asked, range) {
        const painting = asked === model ? readPainting() : null;
        const fixable = painting?.problems.filter(({ fix, start, end }) => fix !== null && start.line <= range.endLineNumber && range.startLineNumber <= end.line);
        return { actions: painting && fixable ? fixable.map((problem) => toCodeAction(problem, painting, model)) : [], dispose: () => undefined };
      },
    },
    { providedCodeActionKinds: [kind] },
  );
}

const kind = "quickfix";

function toCodeAction({ fix, code, message }: Problem, { lineStarts }: EditorPainting, model: monaco.editor.ITextModel): monaco.languages.CodeAction {
  const edits = fix ? toProblemEdits(fix, lineStarts) : [];
  return {
    title: fix?.title ?? "",
    kind,
    diagnostics: monaco.editor.getModelMarkers({ resource: model.uri }).filter((it) => it.message.startsWith(message) && codeOf(it) === code),
    edit: { edits: edits.map(({ start, end, text }) => ({ resource: model.uri, versionId: undefined, textEdit: { range: toRange(start, end), text } })) },
    isPreferred: true,
  };
}

function codeOf({ code }: monaco.editor.IMarker): string | undefined {
  return typeof code === "object" ? code.value : code;
}
