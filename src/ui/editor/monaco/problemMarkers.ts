import type { editor } from "monaco-editor/editor";
import type { Severity } from "../../../engine/index.ts";
import type { Problem } from "../problem.ts";

/** Monaco's numbers for what is an error, a warning and a piece of information. */
const severities: Readonly<Record<Severity, number>> = { error: 8, warning: 4, note: 2 };

export function toMarker({ start, end, severity, origin, code, message, advice }: Problem): editor.IMarkerData {
  return {
    startLineNumber: start.line,
    startColumn: start.column,
    endLineNumber: end.line,
    endColumn: end.column,
    severity: severities[severity],
    message: advice === "" ? message : `${message}\n${advice}`,
    source: origin,
    code,
  };
}
