import { useEffect, useState } from "react";
import { selectWebAddress, writeSharedTexts } from "../../../commands/share/sharedTexts.ts";
import { readPageAddress, writePageAddress } from "../../../commands/address/pageAddress.ts";
import { useAppStore } from "../../controls/AppStoreContext.tsx";
import { Icon } from "../../controls/Icon.tsx";
import { BrandMark } from "../BrandMark.tsx";

/** Whose view this is, and the way to the whole page with the same view. */
export function EmbedFoot() {
  const address = useFullAddress();
  return (
    <footer className="embed-foot">
      <span className="embed-brand">
        <BrandMark />
        Stagegraph
      </span>
      <span>Read only</span>
      <a className="embed-open" href={address} target="_blank" rel="noopener">
        Open and edit
        <Icon name="right" />
      </a>
    </footer>
  );
}

/** The page's address without `?embed`: what the frame was given, then with what the reader chose in it. */
function useFullAddress(): string {
  const store = useAppStore();
  const [address, setAddress] = useState(() => writePageAddress(location.pathname, { ...readPageAddress(location), isEmbed: false, theme: null }));
  useEffect(() => {
    let latest = 0;
    const stop = store.subscribe((state, before) => {
      if (state.dockerfile === "" || (state.selection === before.selection && state.target === before.target && state.builderFocus === before.builderFocus)) return;
      const turn = ++latest;
      void writeSharedTexts(state, location, selectWebAddress(state)).then((texts) => {
        if (turn === latest) setAddress(texts.address);
      });
    });
    return () => {
      latest += 1;
      stop();
    };
  }, [store]);
  return address;
}
