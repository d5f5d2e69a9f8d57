import type { monaco } from "../monaco.ts";
import type { EditorLanguage } from "./editorLanguage.ts";

/** Renames a stage everywhere, in the text and in the target. */
export function createRenameProvider({ store, ask, ...language }: EditorLanguage): monaco.languages.RenameProvider {
  const findStage = (model: monaco.editor.ITextModel, position: monaco.IPosition) => language.whileSame(model, ask({ kind: "stageAt", offset: language.toOffset(position) }));
  return {
    async resolveRenameLocation(model, position) {
      const found = await findStage(model, position);
      const range = found ? language.toRange(found.span) : { startLineNumber: 1, startColumn: 1, endLineNumber: 1, endColumn: 1 };
      if (!found) return { range, text: "", rejectReason: "Put the caret on the name of a stage to rename it." };
      return { range, text: model.getValueInRange(range) };
    },
    async provideRenameEdits(model, position, newName) {
      const { dockerfile } = store.getState();
      const found = await findStage(model, position);
      const renamed = found && (await language.whileSame(model, ask({ kind: "rename", stage: found.stage, newName })));
      if (!renamed) return { edits: [], rejectReason: "The text changed meanwhile. Try again." };
      if ("refusal" in renamed) return { edits: [], rejectReason: renamed.refusal };
      // Text and target change as one: Monaco hears of it as of a fix from elsewhere on the page.
      store.actions.renameStage({ dockerfile, ...renamed });
      return { edits: [] };
    },
  };
}
