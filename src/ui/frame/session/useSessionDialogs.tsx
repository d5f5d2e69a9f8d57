import { Suspense, useMemo, useState } from "react";
import type { ReactNode } from "react";
import type { PageActions } from "../../../commands/command.ts";
import { saveText } from "../../controls/saveText.ts";
import { lazyPart } from "../../controls/lazyPart.tsx";

const HistoryDialog = lazyPart(() => import("./HistoryDialog.tsx").then((module) => module.HistoryDialog));
const RenameStageDialog = lazyPart(() => import("./RenameStageDialog.tsx").then((module) => module.RenameStageDialog));
const RenameDialog = lazyPart(() => import("./RenameDialog.tsx").then((module) => module.RenameDialog));

export interface SessionDialogs {
  readonly actions: Pick<PageActions, "renameFile" | "renameStage" | "showHistory" | "saveText">;
  /** The dialog that is open. */
  readonly dialog: ReactNode;
}

/** The dialogs about the files of the session, each fetched when it is first asked for. */
export function useSessionDialogs(): SessionDialogs {
  const [open, setOpen] = useState<keyof typeof dialogs | null>(null);
  const actions = useMemo(
    () => ({ renameFile: () => setOpen("rename"), renameStage: () => setOpen("renameStage"), showHistory: () => setOpen("history"), saveText }),
    [],
  );
  const Dialog = open && dialogs[open];
  return { actions, dialog: Dialog && <Suspense><Dialog onClose={() => setOpen(null)} /></Suspense> };
}

const dialogs = { rename: RenameDialog, renameStage: RenameStageDialog, history: HistoryDialog } as const;
