import { Suspense, useMemo, useState } from "react";
import type { ReactNode } from "react";
import type { PageActions } from "../../../commands/command.ts";
import { saveText } from "../../controls/saveText.ts";
import { lazyPart } from "../../controls/lazyPart.tsx";

const RenameStageDialog = lazyPart(() => import("./RenameStageDialog.tsx").then((module) => module.RenameStageDialog));
const RenameDialog = lazyPart(() => import("./RenameDialog.tsx").then((module) => module.RenameDialog));

export interface SessionDialogs {
  readonly actions: Pick<PageActions, "renameFile" | "renameStage" | "saveText">;
  /** The dialog that is open. */
  readonly dialog: ReactNode;
}

/** The dialogs about the files of the session, each fetched when it is first asked for. */
export function useSessionDialogs(): SessionDialogs {
  const [open, setOpen] = useState<"rename" | "renameStage" | null>(null);
  const actions = useMemo(() => ({ renameFile: () => setOpen("rename"), renameStage: () => setOpen("renameStage"), saveText }), []);
  const close = () => setOpen(null);
  return { actions, dialog: open && <Suspense>{open === "rename" ? <RenameDialog onClose={close} /> : <RenameStageDialog onClose={close} />}</Suspense> };
}
