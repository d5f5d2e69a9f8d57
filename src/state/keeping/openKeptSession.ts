import type { AppState, Theme } from "../appState.ts";
import { withFiles } from "../changeOptions.ts";
import type { FileDocument, ParkedFile } from "../session/sessionFile.ts";
import { createFileId } from "../session/sessionFile.ts";
import { forgetKept, keepText, keptKeys, listKeptIds, readKeptText } from "./keptStorage.ts";
import type { OpenStorage } from "./keptStorage.ts";
import { readSavedContext } from "./savedContext.ts";
import { readSavedFile, readStamp } from "./savedFile.ts";
import { readSavedSession } from "./savedSession.ts";
import type { KeptIds } from "./tabIds.ts";
import { readKeptIds, toOwnIds } from "./tabIds.ts";

/** What an earlier visit left. */
export interface KeptSession {
  /** The parts of the state that it gives; without `dockerfile` where no file was left open. */
  readonly state: Partial<AppState>;
  /** By file: who wrote it last. */
  readonly stamps: ReadonlyMap<string, string>;
  readonly keptIds: KeptIds;
  /** How many files could not be read. The last one's text was put aside. */
  readonly damagedCount: number;
}

const themes: readonly Theme[] = ["light", "dark"];

/** Reads what an earlier visit left. `tab` is the storage of this tab alone, which knows the file it showed. Never throws. */
export function openKeptSession(storage: OpenStorage, tab: OpenStorage): KeptSession {
  const theme = themes.find((each) => each === readKeptText(storage, keptKeys.theme)) ?? "system";
  const { open, closed, ...rest } = readFiles(storage, readKeptIds(readKeptText(tab, keptKeys.keptIds)));
  const keptIdOf = ({ id }: ParkedFile): string => rest.keptIds.get(id) ?? id;
  const { shown } = readSavedSession(readKeptText(storage, keptKeys.session));
  const shownHere = readKeptText(tab, keptKeys.shownFile);
  const current = open.find((file) => keptIdOf(file) === shownHere) ?? open.find((file) => keptIdOf(file) === shown) ?? open[0];
  if (!current) {
    const id = createFileId();
    return { state: { theme, files: [{ id, name: "", document: null }], currentFile: id, closedFiles: closed }, ...rest };
  }
  const files = open.map((file) => (file === current ? { ...file, document: null } : file));
  return { state: { theme, ...current.document, files, currentFile: current.id, closedFiles: closed }, ...rest };
}

interface ReadFiles extends Pick<KeptSession, "stamps" | "keptIds" | "damagedCount"> {
  readonly open: readonly ParkedFile[];
  readonly closed: readonly ParkedFile[];
}

function readFiles(storage: OpenStorage, idsOfTab: KeptIds): ReadFiles {
  const session = readSavedSession(readKeptText(storage, keptKeys.session));
  const listed = new Set([...session.open, ...session.closed]);
  // A file that no list names was left by a crash, or by another tab: it is the user's all the same.
  const unlisted = listKeptIds(storage, keptKeys.file).filter((id) => !listed.has(id));
  const ownIds = toOwnIds([...listed, ...unlisted], idsOfTab);
  const keptIds = new Map([...ownIds].flatMap(([keptId, own]) => (keptId === own ? [] : [[own, keptId]])));
  const stamps = new Map<string, string>();
  let damagedCount = 0;
  const read = (keptId: string): readonly ParkedFile[] => {
    const id = ownIds.get(keptId) ?? keptId;
    const text = readKeptText(storage, `${keptKeys.file}${keptId}`);
    if (text === null) return [];
    const file = readSavedFile(text);
    if (!file) {
      damagedCount += 1;
      putAside(storage, `${keptKeys.file}${keptId}`, text);
      return [];
    }
    stamps.set(id, readStamp(text));
    return [{ id, name: file.name, document: withContext(file.document, readKeptText(storage, `${keptKeys.context}${keptId}`)) }];
  };
  const open = [...session.open, ...unlisted].flatMap(read);
  const closed = session.closed.flatMap(read);
  if (listed.size > 0 || open.length > 0) return { open, closed, stamps, keptIds, damagedCount };
  const old = readOldDocument(storage);
  return { open: old.files, closed, stamps, keptIds, damagedCount: damagedCount + old.damagedCount };
}

/** The one file that earlier versions kept. It stays where it is until it is kept anew. */
function readOldDocument(storage: OpenStorage): { readonly files: readonly ParkedFile[]; readonly damagedCount: number } {
  const text = readKeptText(storage, keptKeys.oldDocument);
  if (text === null || text === "") return { files: [], damagedCount: 0 };
  const file = readSavedFile(text);
  if (file) return { files: [{ id: createFileId(), name: "", document: withContext(file.document, readKeptText(storage, keptKeys.oldContext)) }], damagedCount: 0 };
  putAside(storage, keptKeys.oldDocument, text);
  return { files: [], damagedCount: 1 };
}

/** What cannot be read must not be read again at every start, and is not thrown away either. */
function putAside(storage: OpenStorage, key: string, text: string): void {
  forgetKept(storage, [key]);
  if (keepText(storage, keptKeys.damaged, text) !== "kept") keepText(storage, key, text);
}

function withContext(document: FileDocument, text: string | null): FileDocument {
  const context = readSavedContext(text);
  return context ? { ...document, options: withFiles(document.options, context.files), contextTitle: context.title } : document;
}
