import { useMemo, useState } from "react";
import type { ReactNode } from "react";
import type { AddressActions } from "../../../commands/address/followAddress.ts";
import type { PageActions } from "../../../commands/command.ts";
import { useAppStore } from "../../controls/AppStoreContext.tsx";
import { lazyPart } from "../../controls/lazyPart.tsx";
import { DialogOnDemand } from "../DialogOnDemand.tsx";

const AddressDialog = lazyPart(() => import("./AddressDialog.tsx").then((module) => module.AddressDialog));

/** What the page can do with its view and its address, and the dialog that asks for one. */
export interface Sharing {
  readonly actions: Pick<PageActions, "share" | "copyShared" | "askForAddress" | "openLinkVersion">;
  readonly dialog: ReactNode;
}

/** Joins sharing with the store and the address. Its code comes with the first use. */
export function useSharing(address: AddressActions): Sharing {
  const store = useAppStore();
  const [isAsking, setIsAsking] = useState(false);
  const actions = useMemo<Sharing["actions"]>(
    () => ({
      share: () => void import("./shareState.ts").then(({ shareState }) => shareState.setState({ isOpen: true, refused: null })),
      copyShared: (kind, texts) =>
        void import("./copyShared.ts").then(async ({ copyShared, writeTexts }) => copyShared(kind, texts ?? (await writeTexts(store.getState())), address)),
      askForAddress: () => setIsAsking(true),
      openLinkVersion: () => address.openLinkVersion(),
    }),
    [store, address],
  );
  const dialog = isAsking && (
    <DialogOnDemand onClose={() => setIsAsking(false)}>
      {({ readTyped }) => <AddressDialog address={address} readTyped={readTyped} onClose={() => setIsAsking(false)} />}
    </DialogOnDemand>
  );
  return { actions, dialog };
}
