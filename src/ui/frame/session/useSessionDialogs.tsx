import { useMemo, useState } from "react";
import type { ComponentType, ReactNode } from "react";
import type { PageActions } from "../../../commands/command.ts";
import { saveText } from "../../controls/saveText.ts";
import { lazyPart } from "../../controls/lazyPart.tsx";
import { DialogOnDemand } from "../DialogOnDemand.tsx";

const HistoryDialog = lazyPart(() => import("./HistoryDialog.tsx").then((module) => module.HistoryDialog));
const RenameStageDialog = lazyPart(() => import("./RenameStageDialog.tsx").then((module) => module.RenameStageDialog));
const LogDialog = lazyPart(() => import("../logs/LogDialog.tsx").then((module) => module.LogDialog));
const RenameDialog = lazyPart(() => import("./RenameDialog.tsx").then((module) => module.RenameDialog));

export interface SessionDialogs {
  readonly actions: Pick<PageActions, "renameFile" | "renameStage" | "askForLog" | "showHistory" | "saveText">;
  /** The dialog that is open. */
  readonly dialog: ReactNode;
}

/** The dialogs about the files of the session and their logs, each fetched when it is first asked for. */
export function useSessionDialogs(): SessionDialogs {
  const [open, setOpen] = useState<keyof typeof dialogs | null>(null);
  const actions = useMemo(
    () => ({ renameFile: () => setOpen("rename"), renameStage: () => setOpen("renameStage"), askForLog: () => setOpen("log"), showHistory: () => setOpen("history"), saveText }),
    [],
  );
  const Dialog = open && dialogs[open];
  return { actions, dialog: Dialog && <DialogOnDemand key={open} onClose={() => setOpen(null)}>{({ readTyped }) => <Dialog readTyped={readTyped} onClose={() => setOpen(null)} />}</DialogOnDemand> };
}

interface SessionDialogProps {
  readonly readTyped: () => string;
  readonly onClose: () => void;
}

const dialogs: Readonly<Record<"rename" | "renameStage" | "log" | "history", ComponentType<SessionDialogProps>>> = { rename: RenameDialog, renameStage: RenameStageDialog, log: LogDialog, history: HistoryDialog };
