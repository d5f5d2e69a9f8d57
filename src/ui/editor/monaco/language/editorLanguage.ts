import type { Span } from "../../../../engine/index.ts";
import type { AskLanguage } from "../../../../state/askLanguage.ts";
import type { AppStore } from "../../../../state/store.ts";
import { readLineStarts, toLinePosition, toOffset } from "../../lineStarts.ts";
import { toRange } from "../createPainter.ts";
import { monaco } from "../monaco.ts";

/** What Monaco's providers need: the engine's answers, with places as Monaco counts them. */
export interface EditorLanguage {
  readonly store: AppStore;
  readonly ask: AskLanguage;
  /** The offset of a place in the text as the engine has it. */
  toOffset(position: monaco.IPosition): number;
  toRange(span: Span): monaco.IRange;
  /** Runs a question about a model's text; undefined where another file is shown or the text changed meanwhile. */
  whileSame<Answer>(model: monaco.editor.ITextModel, question: Promise<Answer | undefined>): Promise<Answer | undefined>;
}

/** @param shownModel the model that shows the text of the store */
export function createEditorLanguage(store: AppStore, ask: AskLanguage, shownModel: () => monaco.editor.ITextModel | null): EditorLanguage {
  let known: { readonly text: string; readonly starts: readonly number[] } | undefined;
  const readStarts = (): readonly number[] => {
    const { dockerfile: text } = store.getState();
    if (known?.text !== text) known = { text, starts: readLineStarts(text) };
    return known.starts;
  };
  return {
    store,
    ask,
    toOffset: ({ lineNumber, column }) => toOffset(readStarts(), { line: lineNumber, column }),
    toRange: ({ start, end }) => toRange(toLinePosition(readStarts(), start), toLinePosition(readStarts(), end)),
    async whileSame(model, question) {
      const version = model.getVersionId();
      const answer = await question;
      return !model.isDisposed() && model === shownModel() && model.getVersionId() === version ? answer : undefined;
    },
  };
}
