import { Suspense, useLayoutEffect, useRef, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";

/** What a dialog learns of the moment at which it was asked for. */
export interface AskedDialog {
  /** What had the focus. */
  readonly opener: Element | null;
  /** The line that was typed for the dialog before it was there. */
  readonly readTyped: () => string;
}

interface DialogOnDemandProps {
  readonly onClose: () => void;
  readonly children: (asked: AskedDialog) => ReactNode;
}

/** A dialog that is fetched when it is first asked for. Until it is there, what is typed for it reaches nothing else: no letter becomes a command, or stands in the text. */
export function DialogOnDemand({ onClose, children }: DialogOnDemandProps) {
  const typed = useRef("");
  const [asked] = useState<AskedDialog>(() => ({ opener: document.activeElement, readTyped: () => typed.current.split("\n", 1)[0] ?? "" }));
  return <Suspense fallback={<DialogComing opener={asked.opener} onText={(text) => (typed.current = text)} onClose={onClose} />}>{children(asked)}</Suspense>;
}

interface DialogComingProps extends Pick<AskedDialog, "opener"> {
  readonly onText: (text: string) => void;
  readonly onClose: () => void;
}

function DialogComing({ opener, onText, onClose }: DialogComingProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const { current } = field;
    // The dialog gives the focus back to what has it now.
    return () => {
      if (document.activeElement === current && opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    };
  }, [opener]);
  const press = ({ key, nativeEvent }: KeyboardEvent): void => {
    if (key === "Escape") onClose();
    else if (key === "Tab") nativeEvent.preventDefault();
  };
  return (
    <div className="dialog dialog-coming visually-hidden" role="dialog" aria-label="Being opened" onKeyDown={press}>
      {/* The keyboard of a phone stays away: what comes may have no field at all. */}
      <textarea ref={field} autoFocus inputMode="none" aria-label="What is being opened" autoComplete="off" autoCapitalize="none" spellCheck={false} onChange={({ target }) => onText(target.value)} />
    </div>
  );
}
