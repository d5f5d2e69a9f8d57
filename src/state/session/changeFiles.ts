import { applyTextEdits } from "../../engine/index.ts";
import type { TriedChange } from "../../engine/index.ts";
import { samples } from "../../samples/index.ts";
import { noWhatIf } from "../../viewmodel/cache/whatIf.ts";
import { noAcrossMachines } from "../../viewmodel/machines/acrossMachines.ts";
import type { AppState } from "../appState.ts";
import { initialState } from "../initialState.ts";
import type { OpenedDocument } from "../openedDocument.ts";
import { forAnotherText } from "../time/changeTimes.ts";
import { selectCurrentFile, toFileName } from "./fileLabels.ts";
import { isPristine, isSampleText } from "./isPristine.ts";
import type { FileDocument, ParkedFile, ReplacedSession, ReplacementCause, SessionFile, SessionFiles } from "./sessionFile.ts";
import { MOST_CLOSED_FILES, MOST_FILES, createFileId, toFileDocument } from "./sessionFile.ts";

type Change = Partial<AppState>;

const tooMany: AppState["notice"] = { severity: "error", text: `${MOST_FILES} files are open, and no more fit. Close one, then open the other again.` };

/** Opens a text as a file of its own. A file that holds nothing of the user's own gives up its place, and its build options go over. */
export function openFile(state: AppState, opened: OpenedDocument): Change {
  const { dockerfile, title, target, selectedStage } = opened;
  const current = selectCurrentFile(state);
  const takesPlace = isPristine(current, state);
  if (!takesPlace && state.files.length >= MOST_FILES) return { notice: tooMany };
  const file: SessionFile = { id: createFileId(), name: isSampleText(dockerfile) ? "" : title, document: null };
  const before = takesPlace ? toFileDocument(state) : { ...blankDocument, legacyVersion: state.legacyVersion };
  return {
    ...show(state, { ...before, dockerfile, documentTitle: title, target, foldedByHand: {}, imageSizes: [], whatIf: noWhatIf, acrossMachines: noAcrossMachines, scenario: forAnotherText(before.scenario), ...opened.settings }),
    files: takesPlace ? replaceFile(state, file) : [...parkCurrent(state), file],
    currentFile: file.id,
    replaced: remember(state, "opened", title),
    selection: selectedStage === undefined ? null : { stage: selectedStage, madeIn: "command" },
  };
}

/** Opens a file with nothing in it. Where the file on the page is one already, nothing changes. */
export function openBlankFile(state: AppState): Change {
  if (selectCurrentFile(state).name === "" && !/\S/.test(state.dockerfile)) return state;
  if (state.files.length >= MOST_FILES) return { notice: tooMany };
  const file: SessionFile = { id: createFileId(), name: "", document: null };
  return { ...show(state, { ...blankDocument, legacyVersion: state.legacyVersion }), files: [...parkCurrent(state), file], currentFile: file.id };
}

/** Shows another open file. */
export function showFile(state: AppState, id: string): Change {
  const file = state.files.find((each) => each.id === id);
  if (!file?.document) return state;
  return { ...show(state, file.document), files: take(parkCurrent(state), id), currentFile: id };
}

/** Shows the open file that stands so many places further on, round and round. */
export function showNeighbour(state: AppState, step: 1 | -1): Change {
  const { files, currentFile } = state;
  const index = files.findIndex(({ id }) => id === currentFile);
  const next = files[(index + step + files.length) % files.length];
  return next ? showFile(state, next.id) : state;
}

/** Closes a file; its neighbour is shown, and after the last one an empty file. */
export function closeFile(state: AppState, id: string): Change {
  const parked = parkCurrent(state);
  const index = parked.findIndex((file) => file.id === id);
  const closing = parked[index];
  if (!closing) return state;
  const replaced = remember(state, "closed", toFileName(closing, closing.document));
  const closedFiles = withClosed(state.closedFiles, [closing]);
  const rest = parked.filter((file) => file !== closing);
  if (id !== state.currentFile) return { files: take(rest, state.currentFile), closedFiles, replaced };
  const neighbour = rest[Math.min(index, rest.length - 1)];
  const shown: ParkedFile = neighbour ?? { id: createFileId(), name: "", document: { ...blankDocument, legacyVersion: state.legacyVersion } };
  return { ...show(state, shown.document), files: take(neighbour ? rest : [shown], shown.id), currentFile: shown.id, closedFiles, replaced };
}

/** Brings a closed file back and shows it. */
export function reopenFile(state: AppState, id: string): Change {
  const closed = state.closedFiles.find((file) => file.id === id);
  if (!closed) return state;
  const takesPlace = isPristine(selectCurrentFile(state), state);
  if (!takesPlace && state.files.length >= MOST_FILES) return { notice: tooMany };
  const file: SessionFile = { ...closed, document: null };
  return {
    ...show(state, closed.document),
    files: takesPlace ? replaceFile(state, file) : [...parkCurrent(state), file],
    currentFile: id,
    closedFiles: state.closedFiles.filter((each) => each !== closed),
  };
}

/** Names a file; an empty name takes the name away. */
export function renameFile({ files }: AppState, id: string, name: string): Change {
  return { files: files.map((file) => (file.id === id ? { ...file, name: name.trim() } : file)) };
}

/** Puts an earlier text of the file on the page back. */
export function restoreText(state: AppState, dockerfile: string): Change {
  if (dockerfile === state.dockerfile) return state;
  return {
    dockerfile,
    documentTitle: "",
    replaced: remember(state, "restored", toFileName(selectCurrentFile(state), state)),
    inputRevision: state.inputRevision + 1,
  };
}

/** Changes the text of the file on the page, and perhaps its target, as a turning point says. Not where its reason is of an older text. */
export function changeText(state: AppState, { title, edits, target = state.target }: TriedChange): Change {
  if (state.analysis?.dockerfile !== state.dockerfile) return state;
  const dockerfile = applyTextEdits(state.dockerfile, edits);
  if (dockerfile === state.dockerfile && target === state.target) return state;
  return { dockerfile, target, documentTitle: "", replaced: remember(state, "changed", title), inputRevision: state.inputRevision + 1 };
}

/** Changes the file on the page as a title says, so that it can be taken back. */
export function changeDocument(state: AppState, title: string, change: Partial<FileDocument>): Change {
  return { ...change, replaced: remember(state, "changed", title), inputRevision: state.inputRevision + 1 };
}

/** The session of a first visit: the first example and no build options. All files are closed, and can be had back. */
export function resetSession(state: AppState): Change {
  const [{ dockerfile, title, target, selectedStage }] = samples;
  const file: SessionFile = { id: createFileId(), name: "", document: null };
  return {
    ...show(state, { ...blankDocument, dockerfile, documentTitle: title, target }),
    files: [file],
    currentFile: file.id,
    closedFiles: withClosed(state.closedFiles, parkCurrent(state).toReversed()),
    replaced: remember(state, "reset", title),
    selection: selectedStage === undefined ? null : { stage: selectedStage, madeIn: "command" },
    builderFocus: initialState.builderFocus,
  };
}

/** What stood on the page before the last opening, closing, restoring or resetting. */
export function undoReplacement(state: AppState): Change {
  if (!state.replaced) return state;
  const { cause, document, files, currentFile, closedFiles, builderFocus } = state.replaced;
  const undone = cause === "opened" ? parkCurrent(state).filter(({ id }) => id === state.currentFile) : [];
  return { ...show(state, document), files, currentFile, closedFiles: withClosed(closedFiles, undone), builderFocus };
}

const blankDocument: FileDocument = toFileDocument(initialState);

/** The change that puts a document on the page. The graph of another file is not its last good one. */
function show(state: AppState, document: FileDocument): Change {
  const inputRevision = state.inputRevision + 1;
  // What was chosen about single stages goes with their text.
  const nothingChosen: Change = { selection: null, find: null, drawing: { ...state.drawing, path: null }, documentCount: state.documentCount + 1 };
  return { ...document, ...nothingChosen, inputRevision, shownSince: inputRevision, replaced: null, replacedContext: null, replacedScenario: null };
}

function remember(state: AppState, cause: ReplacementCause, subject: string): ReplacedSession {
  const { files, currentFile, closedFiles, builderFocus } = state;
  return { cause, subject, files, currentFile, closedFiles, builderFocus, document: toFileDocument(state) };
}

/** All open files with their documents, none on the page. */
export function parkCurrent(state: AppState): readonly ParkedFile[] {
  return state.files.map((file) => ({ ...file, document: file.document ?? toFileDocument(state) }));
}

function take(files: readonly ParkedFile[], id: string): readonly SessionFile[] {
  return files.map((file) => (file.id === id ? { ...file, document: null } : file));
}

function replaceFile({ files, currentFile }: SessionFiles, file: SessionFile): readonly SessionFile[] {
  return files.map((each) => (each.id === currentFile ? file : each));
}

/** What holds nothing of the user's own need not be had back. */
function withClosed(closedFiles: readonly ParkedFile[], closing: readonly ParkedFile[]): readonly ParkedFile[] {
  const ids = new Set(closing.map(({ id }) => id));
  return [...closing.filter((file) => !isPristine(file, file.document)), ...closedFiles.filter(({ id }) => !ids.has(id))].slice(0, MOST_CLOSED_FILES);
}
