import { useId } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { useStore } from "zustand";
import { useAppStore } from "../controls/AppStoreContext.tsx";
import { EditorFoot } from "./EditorFoot.tsx";
import { EditorHead } from "./EditorHead.tsx";
import { Gutter } from "./Gutter.tsx";
import { ProblemSummary } from "./ProblemSummary.tsx";
import { StageBand } from "./StageBand.tsx";
import { StickyStage } from "./StickyStage.tsx";
import { useEditorSession } from "./useEditorSession.ts";
import "./editor.css";
import "./editorFolds.css";

interface DockerfileEditorProps {
  /** Names the file and leads to the others. */
  readonly fileMenu: ReactNode;
  /** Folds the pane to its rail; absent where it cannot fold. */
  readonly onFold?: () => void;
}

/** The Dockerfile to read and edit: a text area at once, Monaco in its place when the page is idle. */
export function DockerfileEditor({ fileMenu, onFold }: DockerfileEditorProps) {
  const store = useAppStore();
  const describedBy = useId();
  const { area, monacoHost, session, view, firstText } = useEditorSession(describedBy);
  const digits = useStore(view, ({ lineCount }) => String(lineCount).length);
  const pressKey = (event: KeyboardEvent) => {
    if (event.key === "F8") session.current?.goToProblem(event.shiftKey ? "previous" : "next");
    // Nothing was typed since another text took the place of the former one: undo goes back to that.
    else if (isUndo(event) && store.getState().replaced !== null) store.actions.undoReplace();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  // `nokey`: React Flow takes Space for itself anywhere else on the page.
  return (
    <div className="editor" data-digits={digits}>
      <EditorHead fileMenu={fileMenu} onFold={onFold} />
      <div className="editor-body nokey" onKeyDownCapture={pressKey}>
        <StageBand view={view} />
        <Gutter view={view} onSelectLine={(line) => session.current?.selectLine(line)} onToggleFold={(line) => session.current?.toggleFold(line)} />
        <textarea
          ref={area}
          className="editor-text"
          aria-label="Dockerfile"
          aria-describedby={describedBy}
          defaultValue={firstText}
          wrap="off"
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          autoCorrect="off"
        />
        <div ref={monacoHost} className="editor-monaco is-waiting" />
        <StickyStage view={view} onGoTo={(line) => session.current?.goToLine(line)} />
      </div>
      <ProblemSummary id={describedBy} view={view} />
      <EditorFoot view={view} />
    </div>
  );
}

function isUndo({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === "z" && (ctrlKey || metaKey) && !shiftKey && !altKey;
}
