import { Suspense, lazy, useMemo, useState } from "react";
import type { ReactNode } from "react";
import type { PageActions } from "../../../commands/command.ts";
import { saveText } from "../../controls/saveText.ts";

const RenameDialog = lazy(() => import("./RenameDialog.tsx").then((module) => ({ default: module.RenameDialog })));

export interface SessionDialogs {
  readonly actions: Pick<PageActions, "renameFile" | "saveText">;
  /** The dialog that is open. */
  readonly dialog: ReactNode;
}

/** The dialogs about the files of the session, each fetched when it is first asked for. */
export function useSessionDialogs(): SessionDialogs {
  const [open, setOpen] = useState<"rename" | null>(null);
  const actions = useMemo(() => ({ renameFile: () => setOpen("rename"), saveText }), []);
  const close = () => setOpen(null);
  return { actions, dialog: open && <Suspense><RenameDialog onClose={close} /></Suspense> };
}
