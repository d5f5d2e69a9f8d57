import { useEffect, useId, useRef } from "react";
import type { ReactNode } from "react";
import { useStore } from "zustand";
import type { SharedKind, SharedTexts } from "../../../commands/share/sharedTexts.ts";
import { Icon } from "../../controls/Icon.tsx";
import { useCommandContext } from "../../controls/CommandContext.tsx";
import { shareState } from "./shareState.ts";

interface ShareFieldProps {
  readonly kind: SharedKind;
  readonly label: string;
  readonly action: string;
  readonly texts: SharedTexts;
  readonly note?: string;
  readonly children?: ReactNode;
}

/** One text with its button. It stands selected where the browser did not let the page copy it. */
export function ShareField({ kind, label, action, texts, note, children }: ShareFieldProps) {
  const { page } = useCommandContext();
  const isRefused = useStore(shareState, (state) => state.refused === kind);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => {
    if (!isRefused) return;
    // The popover first gives the focus to its own first field.
    const frame = requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.select();
    });
    return () => cancelAnimationFrame(frame);
  }, [isRefused]);
  return (
    <div className="field share-field">
      <label htmlFor={id}>{label}</label>
      {children}
      <div className="share-row">
        <input ref={field} id={id} className="text-field" readOnly value={texts[kind]} onFocus={(event) => event.currentTarget.select()} />
        <button type="button" className="button" data-look={kind === "link" ? "solid" : "line"} onClick={() => page.copyShared(kind, texts)}>
          <Icon name="copy" />
          {action}
        </button>
      </div>
      {isRefused && (
        <p className="share-refused" role="alert">
          The browser does not let the page copy. The text is selected: press {navigator.platform.startsWith("Mac") ? "⌘C" : "Ctrl C"}.
        </p>
      )}
      {note !== undefined && <p className="share-note">{note}</p>}
    </div>
  );
}
