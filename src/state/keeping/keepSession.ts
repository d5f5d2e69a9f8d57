import type { AppState } from "../appState.ts";
import { parkCurrent } from "../session/changeFiles.ts";
import type { ParkedFile } from "../session/sessionFile.ts";
import { createFileId, toFileDocument } from "../session/sessionFile.ts";
import type { KeepOutcome, OpenStorage } from "./keptStorage.ts";
import { forgetKept, keepText, keptKeys, listKeptIds, readKeptText } from "./keptStorage.ts";
import type { KeptSession } from "./openKeptSession.ts";
import { writeSavedContext } from "./savedContext.ts";
import { hasStamp, readSavedFile, writeSavedFile } from "./savedFile.ts";
import { writeKeptIds } from "./tabIds.ts";
import { mergeSessions, readSavedSession, writeSavedSession } from "./savedSession.ts";

/** Keeps a session in the browser's storage, beside those of other tabs. */
export interface SessionKeeper {
  /** Keeps what changed since the last time; the worst outcome of it. */
  keep(state: AppState): KeepOutcome;
  /** The id under which a file is kept: another one than its own once another tab has kept a text of its own under that. */
  keptId(file: string): string;
}

interface Written {
  readonly file: ParkedFile;
  readonly stamp: string;
}

/** `kept` is what the session started from: it need not be written again. */
export function createSessionKeeper(storage: OpenStorage, tab: OpenStorage, kept: KeptSession): SessionKeeper {
  const written = new Map<string, Written>();
  const keptIds = new Map(kept.keptIds);
  /** Kept ids that this tab has or had. */
  const known = new Set<string>();
  let listed = "";
  const keptId = (id: string): string => keptIds.get(id) ?? id;

  const { state } = kept;
  for (const file of [...(state.files ?? []), ...(state.closedFiles ?? [])]) {
    const stamp = kept.stamps.get(file.id);
    known.add(keptId(file.id));
    if (stamp !== undefined) written.set(file.id, { stamp, file: { ...file, document: file.document ?? toFileDocument(state as AppState) } });
  }

  function write(file: ParkedFile): KeepOutcome {
    const before = written.get(file.id);
    if (before && isSame(before.file, file)) return "kept";
    if (isTakenByAnotherTab(file, before)) {
      known.delete(keptId(file.id));
      keptIds.set(file.id, createFileId());
    }
    const id = keptId(file.id);
    known.add(id);
    const stamp = createFileId();
    const outcome = makingRoom(file, () => keepText(storage, `${keptKeys.file}${id}`, writeSavedFile(file, stamp)));
    if (outcome !== "kept") return outcome;
    const outcomeOfContext = writeContext(file, before, id);
    written.set(file.id, { file, stamp });
    return outcomeOfContext;
  }

  /** Another tab keeps a text of its own under this id: each tab's text is to stay. */
  function isTakenByAnotherTab({ id, document }: ParkedFile, before: Written | undefined): boolean {
    const text = readKeptText(storage, `${keptKeys.file}${keptId(id)}`);
    if (text === null || (before && hasStamp(text, before.stamp))) return false;
    const dockerfile = readSavedFile(text)?.document.dockerfile;
    return dockerfile !== undefined && dockerfile !== document.dockerfile && dockerfile !== before?.file.document.dockerfile;
  }

  /** The paths of the build context are written only when they changed. */
  function writeContext({ document }: ParkedFile, before: Written | undefined, id: string): KeepOutcome {
    const key = `${keptKeys.context}${id}`;
    if (document.options.files === before?.file.document.options.files && id === before?.file.id) return "kept";
    // An older list would come back with a newer text.
    forgetKept(storage, [key]);
    const text = writeSavedContext(document);
    return text === "" ? "kept" : keepText(storage, key, text);
  }

  /** Histories give way to texts: first those of other files, then the file's own. */
  function makingRoom({ id }: ParkedFile, attempt: () => KeepOutcome): KeepOutcome {
    const own = keptId(id);
    const histories = [...listKeptIds(storage, keptKeys.history)].sort((a, b) => Number(a === own) - Number(b === own));
    let outcome = attempt();
    for (const history of histories) {
      if (outcome !== "full") break;
      forgetKept(storage, [`${keptKeys.history}${history}`]);
      outcome = attempt();
    }
    return outcome;
  }

  function writeList({ files, currentFile, closedFiles }: AppState): KeepOutcome {
    const own = { open: files.map(({ id }) => keptId(id)), shown: keptId(currentFile), closed: closedFiles.map(({ id }) => keptId(id)) };
    keepText(tab, keptKeys.shownFile, own.shown);
    if (keptIds.size > 0) keepText(tab, keptKeys.keptIds, writeKeptIds(keptIds));
    const list = JSON.stringify(own);
    if (list === listed) return "kept";
    const merged = mergeSessions(own, readSavedSession(readKeptText(storage, keptKeys.session)), known);
    const outcome = keepText(storage, keptKeys.session, writeSavedSession(merged));
    if (outcome !== "kept") return outcome;
    listed = list;
    const gone = [...known].filter((id) => !merged.open.includes(id) && !merged.closed.includes(id));
    // Undo may bring one of them back: then it is written anew.
    for (const id of written.keys()) if (gone.includes(keptId(id))) written.delete(id);
    forgetKept(storage, gone.flatMap((id) => [`${keptKeys.file}${id}`, `${keptKeys.context}${id}`, `${keptKeys.history}${id}`]));
    return outcome;
  }

  return {
    keptId,
    keep(next) {
      const files = [...parkCurrent(next), ...next.closedFiles];
      const outcomes = [...files.map(write), writeList(next)];
      const worst = outcomes.find((outcome) => outcome === "forbidden") ?? outcomes.find((outcome) => outcome === "full") ?? "kept";
      if (worst === "kept") forgetKept(storage, [keptKeys.oldDocument, keptKeys.oldContext]);
      return worst;
    },
  };
}

function isSame(a: ParkedFile, b: ParkedFile): boolean {
  const one = { name: a.name, ...a.document };
  const other = { name: b.name, ...b.document };
  return Object.keys(one).every((key) => one[key as keyof typeof one] === other[key as keyof typeof other]);
}
