import type { AppState } from "../../../../state/appState.ts";
import { monaco } from "../monaco.ts";
import type { EditorLanguage } from "./editorLanguage.ts";
import { listStageLenses } from "../../stageLens.ts";

/** A provider that tells Monaco when to ask anew. */
export interface StageLenses {
  readonly provider: monaco.languages.CodeLensProvider;
  dispose(): void;
}

/** Over each FROM: that its stage is the target, or a way to make it so. */
export function createCodeLensProvider({ store, ...language }: EditorLanguage, makeTargetCommand: string): StageLenses {
  const changed = new monaco.Emitter<monaco.languages.CodeLensProvider>();
  const provider: monaco.languages.CodeLensProvider = {
    onDidChange: changed.event,
    provideCodeLenses() {
      const { analysis, dockerfile } = store.getState();
      if (analysis?.dockerfile !== dockerfile) return null;
      const lenses = listStageLenses(analysis.analysis).map(({ span, newTarget, title }) => ({
        range: language.toRange({ start: span.start, end: span.start }),
        command: { id: newTarget === null ? "" : makeTargetCommand, title, arguments: [newTarget] },
      }));
      return { lenses };
    },
  };
  const isNew = (state: AppState, before: AppState): boolean => state.analysis !== before.analysis && state.analysis?.dockerfile === state.dockerfile;
  const stop = store.subscribe((state, before) => isNew(state, before) && changed.fire(provider));
  return {
    provider,
    dispose() {
      stop();
      changed.dispose();
    },
  };
}
