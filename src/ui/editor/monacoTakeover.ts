import type { StoreApi } from "zustand/vanilla";
import type { AskLanguage } from "../../state/askLanguage.ts";
import type { AppStore } from "../../state/store.ts";
import type { EditorSession } from "./editorSession.ts";
import type { EditorSurface } from "./editorSurface.ts";
import type { EditorView } from "./editorView.ts";
import { whenIdle } from "./whenIdle.ts";

interface TakeoverParts {
  readonly session: EditorSession;
  readonly view: StoreApi<EditorView>;
  readonly plain: EditorSurface;
  readonly host: HTMLElement;
  /** Id of the text that describes the field. */
  readonly describedBy: string;
  readonly store: AppStore;
  readonly ask: AskLanguage;
}

/** Phones keep the text area: Monaco does not support them. Long texts do not: Monaco takes them better than a text area. */
const phoneQuery = "(pointer: coarse), (max-width: 639px)";

/** How often to ask again while an input method composes, a pointer drags or a dialog is open. */
const retryAfter = 100;

/**
 * Loads Monaco once the page is idle and puts it in the place of the text area; on a narrow screen puts the text area back.
 * Gives what ends it.
 */
export function startMonacoTakeover({ session, view, plain, host, describedBy, store, ask }: TakeoverParts): () => void {
  const phone = matchMedia(phoneQuery);
  let monaco: EditorSurface | null = null;
  let hasBegun = false;
  const stopped = new AbortController();
  let retry: ReturnType<typeof setTimeout> | undefined;

  const settle = (): void => {
    clearTimeout(retry);
    if (stopped.signal.aborted || !monaco) return;
    const next = phone.matches ? plain : monaco;
    if (next === session.surface()) return;
    if (session.surface().isSettled() && !isBehindDialog(host)) session.handOver(next, next === plain ? "plain" : "monaco");
    else retry = setTimeout(settle, retryAfter);
  };
  const load = async (): Promise<void> => {
    if (hasBegun || phone.matches) return;
    hasBegun = true;
    try {
      const { createMonacoSurface } = await import("./monaco/createMonacoSurface.ts");
      if (stopped.signal.aborted) return;
      monaco = createMonacoSurface({ host, describedBy, events: session.events, store, ask });
      // A frame for Monaco to measure its face and lay out, so that the change is not seen.
      requestAnimationFrame(settle);
    } catch {
      view.setState({ hasLoadFailed: true });
    }
  };
  const follow = (): void => {
    if (monaco) settle();
    else void load();
  };

  const stopWaiting = whenIdle(() => void load());
  phone.addEventListener("change", follow, { signal: stopped.signal });
  return () => {
    stopped.abort();
    clearTimeout(retry);
    stopWaiting();
    monaco?.dispose();
  };
}

/** A dialog gives the focus back to the field that had it, which must still be there. */
function isBehindDialog(host: HTMLElement): boolean {
  return host.closest('[aria-hidden="true"], [inert]') !== null || host.ownerDocument.querySelector(".dialog-coming") !== null;
}
