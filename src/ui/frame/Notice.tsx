import { useEffect, useState } from "react";
import type { ReplacedSession } from "../../state/session/sessionFile.ts";
import { withPlainDirection } from "../../viewmodel/plainDirection.ts";
import { useAppState, useAppStore } from "../controls/AppStoreContext.tsx";
import { LinkVersionNotice } from "./share/LinkVersionNotice.tsx";
import { Icon } from "../controls/Icon.tsx";
import { NoticeOfferButton } from "./session/NoticeOfferButton.tsx";

/** What cannot be seen elsewhere: that a text was replaced, with the way back, or why something did not work. */
export function Notice() {
  const { actions } = useAppStore();
  const notice = useAppState((state) => state.notice);
  const replaced = useAppState((state) => state.replaced);
  const [dismissed, setDismissed] = useState<typeof replaced>(null);
  useEffect(() => {
    // Nothing is lost by opening a file: who goes on working has seen it, and the note covers what stands below.
    if (replaced?.cause !== "opened") return;
    const close = ({ target }: Event) => {
      if (!(target instanceof Element && target.closest(".notices"))) setDismissed(replaced);
    };
    document.addEventListener("pointerdown", close, { capture: true });
    return () => document.removeEventListener("pointerdown", close, { capture: true });
  }, [replaced]);
  const isReplaced = replaced !== null && replaced !== dismissed && replaced.document.dockerfile.trim() !== "";

  return (
    <div className="notices" role="status">
      {notice && (
        <p className="notice" data-severity={notice.severity}>
          {notice.severity === "error" && <Icon name="warning" />}
          <span>{withPlainDirection(notice.text)}</span>
          {notice.offer && <NoticeOfferButton offer={notice.offer} />}
          <CloseButton onClick={() => actions.setNotice(null)} />
        </p>
      )}
      {isReplaced && (
        <p className="notice" data-severity="note">
          <Icon name="check" />
          <span>{withPlainDirection(toSentence(replaced))}</span>
          <button type="button" className="notice-action" onClick={() => actions.undoReplace()}>
            Undo
          </button>
          <CloseButton onClick={() => setDismissed(replaced)} />
        </p>
      )}
      <LinkVersionNotice />
    </div>
  );
}

function toSentence({ cause, subject }: ReplacedSession): string {
  switch (cause) {
    case "changed":
      return `Done: ${subject}`;
    case "opened":
      return `${subject} opened`;
    case "closed":
      return `${subject} closed`;
    case "restored":
      return `Earlier text of ${subject} restored`;
    case "reset":
      return "Reset to the first example. Your files are closed and kept";
  }
}

function CloseButton({ onClick }: { readonly onClick: () => void }) {
  return (
    <button type="button" className="notice-close" aria-label="Close" onClick={onClick}>
      <Icon name="close" />
    </button>
  );
}
