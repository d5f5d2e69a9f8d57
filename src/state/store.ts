import { createStore } from "zustand/vanilla";
import type { StoreApi } from "zustand/vanilla";
import { applyTextEdits } from "../engine/index.ts";
import type { AppActions, StageRenaming } from "./appActions.ts";
import type { AnalysisRecord, AppState, ContextDescription } from "./appState.ts";
import { listPlatforms, withFiles, withIgnoreFile } from "./changeOptions.ts";
import { createImageActions } from "./image/imageActions.ts";
import { initialState } from "./initialState.ts";
import { createMachineActions } from "./machines/machines.ts";
import { keptSelection } from "./keptSelection.ts";
import { withOtherBuilder } from "./otherBuilders.ts";
import { openView } from "./link/openView.ts";
import { changeText, closeFile, openBlankFile, openFile, renameFile, reopenFile, resetSession, restoreText, showFile, showNeighbour, undoReplacement } from "./session/changeFiles.ts";
import { createWhatIfActions } from "./whatIf/whatIfActions.ts";
import { followText } from "./followText.ts";
import { followEdit } from "./time/followEdit.ts";
import { rememberTarget } from "./targetBefore.ts";
import { createTimeActions } from "./time/timeActions.ts";

/** The page's one store: decisions and the last answers, read through selectors, changed through `actions`. */
export interface AppStore extends StoreApi<AppState> {
  readonly actions: AppActions;
}

/** Makes a store; `start` overrides parts of the blank state. */
export function createAppStore(start: Partial<AppState> = {}): AppStore {
  const store = createStore<AppState>(() => ({ ...initialState, ...start }));
  return Object.assign(store, { actions: createActions(store) });
}

function createActions(store: StoreApi<AppState>): AppActions {
  const { setState } = store;
  return {
    ...createTimeActions(store),
    ...createImageActions(store),
    ...createMachineActions(store),
    ...createWhatIfActions(store),
    setDockerfile: (dockerfile) => setState((state) => typed(state, dockerfile)),
    openDocument: (document) => setState((state) => openFile(state, document)),
    openView: (view) => setState((state) => openView(state, view)),
    openBlankFile: () => setState(openBlankFile),
    showFile: (id) => setState((state) => showFile(state, id)),
    showNeighbour: (step) => setState((state) => showNeighbour(state, step)),
    closeFile: (id) => setState((state) => closeFile(state, id)),
    reopenFile: (id) => setState((state) => reopenFile(state, id)),
    renameFile: (id, name) => setState((state) => renameFile(state, id, name)),
    restoreText: (dockerfile) => setState((state) => restoreText(state, dockerfile)),
    resetSession: () => setState(resetSession),
    undoReplace: () => setState(undoReplacement),
    setTarget: (target) => setState((state) => (state.target === target ? state : { target, inputRevision: state.inputRevision + 1, targetBefore: rememberTarget(state) })),
    setOptions: (options) =>
      setState((state) => ({
        options,
        // What was typed since cannot be had back with the description before it.
        replacedContext: options.dockerignore === state.options.dockerignore ? state.replacedContext : null,
        shownPlatform: state.shownPlatform < listPlatforms(options).length ? state.shownPlatform : 0,
        inputRevision: state.inputRevision + 1,
      })),
    setContextFiles: (files) =>
      setState((state) => ({ options: withFiles(state.options, files), contextTitle: "", replacedContext: null, inputRevision: state.inputRevision + 1 })),
    openContext: (description) =>
      setState((state) => {
        const before = describeContext(state);
        return { ...describedAs(state, { ...before, ...description }), replacedContext: before };
      }),
    undoContext: () => setState((state) => (state.replacedContext ? describedAs(state, state.replacedContext) : state)),
    setShownPlatform: (shownPlatform) => setState((state) => ({ shownPlatform, inputRevision: state.inputRevision + 1 })),
    setLegacyVersion: (legacyVersion) =>
      setState((state) => (state.legacyVersion === legacyVersion ? state : { legacyVersion, inputRevision: state.inputRevision + 1 })),
    setOtherBuilder: (id, isCompared) => setState(({ otherBuilders, inputRevision }) => ({ otherBuilders: withOtherBuilder(otherBuilders, id, isCompared), inputRevision: inputRevision + 1 })),
    select: (selection) => setState({ selection }),
    setBuilderFocus: (builderFocus) => setState({ builderFocus }),
    setTheme: (theme) => setState({ theme }),
    setFolded: (stage, isFolded) => setState((state) => ({ foldedByHand: { ...state.foldedByHand, [stage]: isFolded } })),
    foldAll: () => setState((state) => ({ foldedByHand: foldEach(state, true) })),
    unfoldAll: () => setState((state) => ({ foldedByHand: foldEach(state, false) })),
    setDrawing: (change) => setState((state) => ({ drawing: { ...state.drawing, ...change } })),
    setFind: (find) => setState({ find }),
    setPanel: (panel) => setState({ panel }),
    requestFit: () => setState((state) => ({ fitCount: state.fitCount + 1 })),
    revealSpan: (span) => setState((state) => ({ reveal: { span, count: (state.reveal?.count ?? 0) + 1 } })),
    applyFix: ({ edits }) => setState((state) => (state.analysis?.dockerfile === state.dockerfile ? typed(state, applyTextEdits(state.dockerfile, edits)) : state)),
    renameStage: (renaming) => setState((state) => renamed(state, renaming)),
    applyChange: (change) => setState((state) => changeText(state, change)),
    requestWhy: () => setState((state) => ({ whyCount: state.whyCount + 1 })),
    requestFix: () => setState((state) => ({ fixCount: state.fixCount + 1 })),
    receiveAnalysis: (record) => setState((state) => answered(state, record)),
    receiveLayout: (layout) => setState({ layout, lostView: null }),
    loseLayout: (lostView) => setState({ lostView }),
    retryLayout: () => setState({ lostView: null }),
    receiveExplanation: (explanation) => setState({ explanation }),
    receiveArguments: (argumentRecord) => setState({ argumentRecord }),
    showArguments: (isShown) => setState(({ argumentViewers }) => ({ argumentViewers: argumentViewers + (isShown ? 1 : -1) })),
    setNotice: (notice) => setState({ notice }),
  };
}

function renamed(state: AppState, { dockerfile, edits, oldName, newName }: StageRenaming): Partial<AppState> {
  if (state.dockerfile !== dockerfile) return state;
  const isTarget = oldName !== "" && state.target.toLowerCase() === oldName;
  return { ...typed(state, applyTextEdits(dockerfile, edits)), ...(isTarget && { target: newName }) };
}

function typed(state: AppState, dockerfile: string): Partial<AppState> {
  if (dockerfile === state.dockerfile) return state;
  return { dockerfile, documentTitle: "", replaced: null, inputRevision: state.inputRevision + 1 };
}

function describeContext({ options, contextTitle }: AppState): ContextDescription {
  return { files: options.files ?? null, title: contextTitle, dockerignore: options.dockerignore ?? "" };
}

function describedAs(state: AppState, { files, title, dockerignore }: ContextDescription): Partial<AppState> {
  const options = withIgnoreFile(withFiles(state.options, files), dockerignore);
  return { options, contextTitle: title, replacedContext: null, inputRevision: state.inputRevision + 1 };
}

function answered(state: AppState, record: AnalysisRecord): Partial<AppState> {
  if (state.analysis && record.revision < state.analysis.revision) return state;
  if (!record.analysis.hasGraph) return { analysis: record, lastGood: ofCurrentFile(state, state.lastGood) };
  const before = ofCurrentFile(state, state.lastGood)?.analysis.stages;
  const followed = before ? followText(state, before, record.analysis.stages) : state;
  const { foldedByHand, drawing } = followed;
  return { analysis: record, lastGood: record, selection: keptSelection(followed.selection, record.analysis), foldedByHand, drawing, ...scenariosAfter(state, record) };
}

/** What is said of single steps goes with them. */
function scenariosAfter(state: AppState, { analysis }: AnalysisRecord): Partial<AppState> {
  const before = ofCurrentFile(state, state.lastGood)?.analysis.stages;
  if (!before) return {};
  const { scenario, replacedScenario } = state;
  return { scenario: followEdit(scenario, before, analysis.stages), replacedScenario: replacedScenario && followEdit(replacedScenario, before, analysis.stages) };
}

/** The graph of a file that was left is not the last good one of the file on the page. */
function ofCurrentFile({ shownSince }: AppState, record: AnalysisRecord | null): AnalysisRecord | null {
  return record && record.revision >= shownSince ? record : null;
}

function foldEach(state: AppState, isFolded: boolean): Readonly<Record<number, boolean>> {
  return Object.fromEntries((state.lastGood?.analysis.stages ?? []).map(({ index }) => [index, isFolded]));
}
