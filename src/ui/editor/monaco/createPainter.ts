import type { Severity } from "../../../engine/index.ts";
import type { EditorPainting, EditorViewport } from "../editorSurface.ts";
import type { LinePosition } from "../lineStarts.ts";
import { toPaintedRanges } from "../paintedRange.ts";
import type { Problem } from "../problem.ts";
import { monaco } from "./monaco.ts";

/** Puts colours and problems on a text. */
export interface Painter {
  paint(painting: EditorPainting): void;
  /** Paints lines that came into sight; not while the text is newer than the painting: what is there moves with it. */
  paintSight(): void;
  /** What was painted last; null where the text has changed since. */
  readFreshPainting(): EditorPainting | null;
}

const owner = "stagegraph";
const { MarkerSeverity } = monaco;
const severities: Readonly<Record<Severity, monaco.MarkerSeverity>> = {
  error: MarkerSeverity.Error,
  warning: MarkerSeverity.Warning,
  note: MarkerSeverity.Hint,
};
const stickiness = monaco.editor.TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges;

export function createPainter(model: monaco.editor.ITextModel, readViewport: () => EditorViewport): Painter {
  let colours: readonly string[] = [];
  let painting: EditorPainting | null = null;
  let version = 0;
  let painted = { first: 1, last: 0 };

  function paintSight(): void {
    const { firstLine, lastLine } = readViewport();
    const isCovered = painted.first <= firstLine && lastLine <= painted.last;
    if (!painting || isCovered || model.getAlternativeVersionId() !== version) return;
    const margin = 2 * (lastLine - firstLine + 1);
    painted = { first: Math.max(1, firstLine - margin), last: lastLine + margin };
    const ranges = toPaintedRanges(painting.record.analysis, painting.lineStarts, [painted.first, painted.last]);
    const decorations = ranges.map(({ kind, start, end }) => ({ range: toRange(start, end), options: { inlineClassName: `dockerfile-${kind}`, stickiness } }));
    colours = model.deltaDecorations([...colours], decorations);
  }

  return {
    paintSight,
    readFreshPainting: () => (model.getAlternativeVersionId() === version ? painting : null),
    paint(next) {
      painting = next;
      version = model.getAlternativeVersionId();
      painted = { first: 1, last: 0 };
      paintSight();
      monaco.editor.setModelMarkers(model, owner, next.problems.map(toMarker));
    },
  };
}

function toMarker({ start, end, severity, origin, code, message, why, advice, url }: Problem): monaco.editor.IMarkerData {
  const words = [message, why, advice].filter((it) => it !== "").join("\n");
  return { ...toRange(start, end), severity: severities[severity], message: words, source: origin, code: url === "" ? code : { value: code, target: monaco.Uri.parse(url) } };
}

export function toRange(start: LinePosition, end: LinePosition): monaco.IRange {
  return { startLineNumber: start.line, startColumn: start.column, endLineNumber: end.line, endColumn: end.column };
}
