import { Mark, markTitle } from "../controls/Mark.tsx";
import type { CodePiece } from "./codeLines.ts";
import type { GutterLine } from "./gutterLine.ts";

interface LineMarksProps {
  readonly mark: GutterLine | undefined;
  readonly className?: string | undefined;
}

/** The marks of both builders beside a line, legacy first; empty where a line has none. */
export function LineMarks({ mark, className }: LineMarksProps) {
  return (
    <>
      <span className={className}>{mark && <Mark builder="legacy" outcome={mark.legacy} title={markTitle("legacy", mark.legacy)} />}</span>
      <span className={className}>{mark && <Mark builder="buildkit" outcome={mark.buildkit} title={markTitle("buildkit", mark.buildkit)} />}</span>
    </>
  );
}

/** A line's text in the editor's colours. */
export function LineText({ pieces }: { readonly pieces: readonly CodePiece[] }) {
  return (
    <code>
      {pieces.map(({ text, kind }, index) => (
        <span key={index} data-kind={kind}>
          {text}
        </span>
      ))}
    </code>
  );
}
