import { useEffect, useRef, useState } from "react";
import type { RefObject } from "react";
import type { StoreApi } from "zustand/vanilla";
import { useAppStore } from "../controls/AppStoreContext.tsx";
import { useAskLanguage } from "../controls/LanguageContext.tsx";
import { openEditorDocument } from "./editorDocument.ts";
import type { EditorSession } from "./editorSession.ts";
import { startEditorSession } from "./editorSession.ts";
import type { EditorView } from "./editorView.ts";
import { createEditorView } from "./editorView.ts";
import { countLines } from "./lineStarts.ts";
import { startMonacoTakeover } from "./monacoTakeover.ts";
import { createPlainSurface } from "./plainSurface.ts";

export interface EditorParts {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly monacoHost: RefObject<HTMLDivElement | null>;
  readonly session: RefObject<EditorSession | null>;
  readonly view: StoreApi<EditorView>;
  /** What the text area holds at first paint. */
  readonly firstText: string;
}

/** Starts the session once text area and Monaco's place are on the page. */
export function useEditorSession(describedBy: string): EditorParts {
  const store = useAppStore();
  const ask = useAskLanguage();
  const area = useRef<HTMLTextAreaElement>(null);
  const monacoHost = useRef<HTMLDivElement>(null);
  const session = useRef<EditorSession>(null);
  const [firstText] = useState(() => openEditorDocument(store.getState().dockerfile).shown);
  const [view] = useState(() => createEditorView(countLines(firstText)));

  useEffect(() => {
    if (!area.current || !monacoHost.current) return;
    const field = area.current;
    const started = startEditorSession({ store, view, createFirst: (events) => createPlainSurface(field, events) });
    session.current = started;
    const stopTakeover = startMonacoTakeover({ session: started, view, plain: started.surface(), host: monacoHost.current, describedBy, store, ask });
    return () => {
      stopTakeover();
      started.dispose();
      session.current = null;
    };
  }, [store, view, describedBy, ask]);

  return { area, monacoHost, session, view, firstText };
}
