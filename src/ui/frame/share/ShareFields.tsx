import { useEffect, useId, useState } from "react";
import { useStore } from "zustand";
import { LONGEST_SAFE_LINK, selectWebAddress } from "../../../commands/share/sharedTexts.ts";
import type { SharedTexts } from "../../../commands/share/sharedTexts.ts";
import { useAppState, useAppStore } from "../../controls/AppStoreContext.tsx";
import { ShareField } from "./ShareField.tsx";
import { shareState } from "./shareState.ts";
import { writeTexts } from "./copyShared.ts";
import "./share.css";

/** The texts to copy, as the view is now. */
export function ShareFields() {
  const webAddress = useAppState(selectWebAddress);
  const isByAddress = useStore(shareState, (state) => state.isByAddress);
  const texts = useSharedTexts(isByAddress);
  const name = useId();
  if (!texts) return null;
  return (
    <>
      {webAddress !== "" && (
        <fieldset className="field">
          <legend>What the link holds</legend>
          {[false, true].map((choice) => (
            <label key={String(choice)} className="choice">
              <input type="radio" name={name} checked={choice === isByAddress} onChange={() => shareState.setState({ isByAddress: choice })} />
              {choice ? "The file’s address" : "The file itself"}
            </label>
          ))}
        </fieldset>
      )}
      <ShareField kind="link" label="Link" action="Copy link" texts={texts} note={describeLink(texts, webAddress !== "" && isByAddress)} />
      <ShareField kind="badge" label="Markdown badge" action="Copy badge" texts={texts}>
        <img className="share-badge" src="./badge.svg" width="164" height="20" alt="Open in Stagegraph" />
      </ShareField>
      <ShareField kind="embed" label="Embed code" action="Copy embed code" texts={texts} note="A read-only view for a page of your own, 800 by 450." />
    </>
  );
}

function describeLink({ link, leftOut }: SharedTexts, isByAddress: boolean): string {
  const length = `${link.length} characters`;
  const cut = link.length > LONGEST_SAFE_LINK ? ` Some chats and mail programs cut a link of over ${LONGEST_SAFE_LINK}. A file that is opened from its address on the web makes a short one.` : "";
  const holds = isByAddress ? `${length}. It names the file and holds this view.` : `${length}. It holds the file and this view, and no server gets either.`;
  return [holds + cut, leftOut].filter(Boolean).join(" ");
}

/** Written anew whenever what they hold changes; null until the first are there. */
function useSharedTexts(isByAddress: boolean): SharedTexts | null {
  const store = useAppStore();
  const [texts, setTexts] = useState<SharedTexts | null>(null);
  useEffect(() => {
    let latest = 0;
    const write = (): void => {
      const turn = ++latest;
      void writeTexts(store.getState()).then((written) => {
        if (turn === latest) setTexts(written);
      });
    };
    write();
    const stop = store.subscribe(write);
    return () => {
      latest += 1;
      stop();
    };
  }, [store, isByAddress]);
  return texts;
}
