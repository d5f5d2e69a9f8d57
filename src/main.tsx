import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { followAddress } from "./commands/address/followAddress.ts";
import { readPageAddress } from "./commands/address/pageAddress.ts";
import type { AnalysisInput } from "./engine/index.ts";
import { samples } from "./samples/index.ts";
import type { AskLanguage } from "./state/askLanguage.ts";
import type { AppState } from "./state/appState.ts";
import { initialState } from "./state/initialState.ts";
import { recordHistory } from "./state/history/recordHistory.ts";
import { createSessionKeeper } from "./state/keeping/keepSession.ts";
import { openKeptSession } from "./state/keeping/openKeptSession.ts";
import { startKeeping } from "./state/keeping/startKeeping.ts";
import { openStartMark } from "./state/keeping/startMark.ts";
import { isSamePlace, toPlace } from "./state/selectExplanation.ts";
import type { ReadLog } from "./state/time/readLog.ts";
import { selectGraphView } from "./state/selectGraphView.ts";
import type { SimulationRecord } from "./state/time/buildTime.ts";
import { createAppStore } from "./state/store.ts";
import { WORKER_SECONDS, createWorkerNotices } from "./state/workerNotices.ts";
import { toAskedBuild } from "./state/whatIf/askedBuild.ts";
import { AppStoreProvider } from "./ui/controls/AppStoreContext.tsx";
import { HistoriesProvider } from "./ui/controls/HistoriesContext.tsx";
import { LogReaderProvider } from "./ui/controls/LogReaderContext.tsx";
import { LanguageProvider } from "./ui/controls/LanguageContext.tsx";
import { App } from "./ui/frame/App.tsx";
import { CrashBoundary } from "./ui/frame/crash/CrashBoundary.tsx";
import { watchForFailures } from "./ui/frame/crash/watchForFailures.ts";
import "./ui/styles/index.css";
import type { GraphView } from "./viewmodel/graphView.ts";
import { isCacheFilled } from "./viewmodel/cache/whatIf.ts";
import { hasSameShape } from "./viewmodel/hasSameShape.ts";
import { createLanguageClient } from "./worker/createLanguageClient.ts";
import type { LogClient } from "./worker/createLogClient.ts";
import { createLatestClient } from "./worker/createLatestClient.ts";
import type { AnalysisReply, AnalysisRequest, ExplainReply, ExplainRequest, LayoutReply, LayoutRequest, MachinesReply, MachinesRequest, SimulationReply, SimulationRequest } from "./worker/protocol.ts";

/** What is asked of the simulator, with what the answer is kept with. */
type AskedSimulation = SimulationRequest & Pick<SimulationRecord, "revision" | "scenario" | "whatIf">;

const pageAddress = readPageAddress(location);
const { isEmbed } = pageAddress;
// An embedded view reads and writes none.
const storage = () => (isEmbed ? noStorage() : localStorage);
const [firstSample] = samples;
const tabStorage = () => (isEmbed ? noStorage() : sessionStorage);
const kept = openKeptSession(storage, tabStorage);
const store = createAppStore({
  dockerfile: firstSample.dockerfile,
  documentTitle: firstSample.title,
  target: firstSample.target,
  // A phone is higher than wide.
  drawing: { ...initialState.drawing, direction: matchMedia("(max-width: 639px)").matches ? "down" : "right" },
  ...kept.state,
  // What an embedded view waits for is not preceded by an example.
  ...(isEmbed && (pageAddress.url !== null || pageAddress.hash !== "") && { dockerfile: "", documentTitle: "", target: "" }),
  ...(isEmbed && pageAddress.theme !== null && { theme: pageAddress.theme }),
});
// The difference between the builders is to be seen before anyone clicks, with the reason for it.
if ((kept.state.dockerfile ?? firstSample.dockerfile) === firstSample.dockerfile && firstSample.selectedStage !== undefined) {
  store.actions.select({ stage: firstSample.selectedStage, madeIn: "command" });
}
const { actions, getState, subscribe } = store;
watchForFailures(store);

const notices = createWorkerNotices(store);

const engine = createLatestClient<AnalysisRequest, AnalysisReply>({
  createWorker: () => new Worker(new URL("./worker/engine.worker.ts", import.meta.url), { type: "module", name: "engine" }),
  deadline: WORKER_SECONDS.read * 1000,
  onReply: ({ revision, startedAt, input }, analysis) => {
    performance.measure("stagegraph:analyse", { start: startedAt, detail: { revision } });
    actions.receiveAnalysis({ revision, dockerfile: input.dockerfile, analysis });
    notices.clear("read");
    measureUpdate(revision, startedAt);
  },
  onReplaced: (cause) => notices.tell("read", cause),
});

const layout = createLatestClient<LayoutRequest, LayoutReply>({
  createWorker: () => new Worker(new URL("./worker/layout.worker.ts", import.meta.url), { type: "module", name: "layout" }),
  deadline: WORKER_SECONDS.arrange * 1000,
  onReply: ({ view }, reply) => {
    notices.clear("arrange");
    const current = selectGraphView(getState());
    // The shape can have changed meanwhile: then its own positions are on the way or there already.
    if (current && hasSameShape(current, view)) actions.receiveLayout({ view: current, layout: reply });
  },
  onReplaced: (cause, { view }) => {
    notices.tell("arrange", cause);
    actions.loseLayout(view);
  },
});

const simulator = createLatestClient<AskedSimulation, SimulationReply>({
  createWorker: () => new Worker(new URL("./worker/simulator.worker.ts", import.meta.url), { type: "module", name: "simulator" }),
  deadline: WORKER_SECONDS.simulate * 1000,
  onReply: ({ revision, scenario, whatIf }, reply) => {
    notices.clear("simulate");
    actions.receiveSimulation({ revision, scenario, whatIf, ...reply });
  },
  onReplaced: (cause) => notices.tell("simulate", cause),
});

/** Builds are simulated only where something on the page shows them: with a filled cache or a log the verdicts do. */
function simulate(): void {
  const state = getState();
  const { scenario, whatIf, inputRevision: revision, timeViewers, moment } = state;
  if (timeViewers > 0 || moment !== null || isCacheFilled(whatIf) || scenario.log) simulator.submit({ revision, scenario, whatIf, ...toAskedBuild(state) });
}

const machines = createLatestClient<MachinesRequest, MachinesReply>({
  createWorker: () => new Worker(new URL("./worker/machines.worker.ts", import.meta.url), { type: "module", name: "machines" }),
  deadline: WORKER_SECONDS.simulate * 1000,
  onReply: ({ recipe }, steps) => {
    notices.clear("simulate");
    actions.receiveMachines({ recipe, steps });
  },
  onReplaced: (cause) => notices.tell("simulate", cause),
});

/** Builds across machines are played while the page shows them. */
function playMachines({ machineRecipe: recipe, scenario }: AppState): void {
  if (recipe) machines.submit({ recipe, input: currentInput(), scenario });
}

// A worker of its own: a long answer must not keep what is typed waiting.
const explainer = createLatestClient<ExplainRequest, ExplainReply>({
  createWorker: () => new Worker(new URL("./worker/engine.worker.ts", import.meta.url), { type: "module", name: "reasons" }),
  deadline: WORKER_SECONDS.explain * 1000,
  onReply: ({ revision }, { explanation, argumentTable, image }) => {
    if (explanation) actions.receiveExplanation({ revision, explanation });
    if (argumentTable) actions.receiveArguments({ revision, table: argumentTable });
    if (image) actions.receiveImage({ revision, description: image });
  },
  // The verdicts stand without their reasons; the next question starts another worker.
  onReplaced: () => undefined,
});

/** Asks for what is shown beside the verdicts, once these are there. */
function explainShown(state: AppState, before: AppState): void {
  const place = toPlace(state.selection);
  const wantsArguments = state.argumentViewers > 0;
  const wantsImage = state.imageViewers > 0;
  const isNew = state.analysis !== before.analysis || !isSamePlace(place, toPlace(before.selection)) || wantsArguments !== before.argumentViewers > 0 || wantsImage !== before.imageViewers > 0;
  if (!isNew || (!place && !wantsArguments && !wantsImage)) return;
  if (state.analysis?.revision !== state.inputRevision || state.analysis !== state.lastGood) return;
  explainer.submit({ revision: state.inputRevision, input: currentInput(), place, wantsArguments, wantsImage });
}

/** Positions are asked for only where the shape changed: another target changes words and marks alone. */
function arrange(view: GraphView): void {
  const { layout: known } = getState();
  if (known && hasSameShape(known.view, view)) actions.receiveLayout({ view, layout: known.layout });
  else layout.submit({ view });
}

/** The time from the input to the frame that shows its verdicts. */
function measureUpdate(revision: number, startedAt: number): void {
  requestAnimationFrame(() => {
    // A task queued in a frame runs once that frame is painted.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      performance.measure("stagegraph:update", { start: startedAt, detail: { revision } });
      mark.end();
      port1.close();
    };
    port2.postMessage(null);
  });
}

function analyse(): void {
  engine.submit({ revision: getState().inputRevision, startedAt: performance.now(), input: currentInput() });
}

function currentInput(): AnalysisInput {
  const { dockerfile, target, options, legacyVersion, otherBuilders, shownPlatform } = getState();
  return { dockerfile, options: { ...options, target }, legacyVersion, otherBuilders, shownPlatform };
}

const language = createLanguageClient({ createWorker: () => new Worker(new URL("./worker/language.worker.ts", import.meta.url), { type: "module", name: "language" }) });
const askLanguage = ((question) => language.ask(currentInput(), question)) as AskLanguage;

let logClient: LogClient | null = null;
const readLog: ReadLog = async (log) => {
  const { createLogClient } = await import("./worker/createLogClient.ts");
  logClient ??= createLogClient({ createWorker: () => new Worker(new URL("./worker/log.worker.ts", import.meta.url), { type: "module", name: "log" }), deadline: WORKER_SECONDS.log * 1000 });
  return logClient.read(currentInput(), log);
};

subscribe((state, before) => {
  if (state.inputRevision !== before.inputRevision) analyse();
  if (state.inputRevision !== before.inputRevision || state.scenario !== before.scenario || state.whatIf !== before.whatIf || (state.timeViewers > 0 && before.timeViewers === 0)) simulate();
  if (state.inputRevision !== before.inputRevision || state.machineRecipe !== before.machineRecipe || state.scenario !== before.scenario) playMachines(state);
  const view = selectGraphView(state);
  const isAskedAgain = before.lostView !== null && state.lostView === null && state.layout === before.layout;
  if (view && (isAskedAgain || view !== selectGraphView(before))) arrange(view);
  explainShown(state, before);
});
const keeper = createSessionKeeper(storage, tabStorage, kept);
const keepNow = isEmbed ? () => undefined : startKeeping(store, keeper, storage);
const histories = recordHistory(store, { storage, keptId: (file) => keeper.keptId(file), now: () => Date.now() });
if (kept.damagedCount > 0) actions.setNotice({ severity: "error", text: "A file that this browser kept cannot be read. The page opens without it.", offer: "download damaged" });
const address = followAddress(store, {
  location,
  history,
  addEventListener: (name, listener) => window.addEventListener(name, () => void listener()),
  fetchFile: async (file) => {
    const { fetchDockerfile } = await import("./commands/web/fetchDockerfile.ts");
    return fetchDockerfile(file, { fetch: (...request) => fetch(...request), isOnline: () => navigator.onLine });
  },
});

const mark = openStartMark(tabStorage);
let hasStarted = false;

async function start(): Promise<void> {
  mark.begin();
  if (hasStarted) return;
  hasStarted = true;
  const firstRevision = getState().inputRevision;
  await address.start();
  // What the address opened is asked for already.
  if (getState().inputRevision === firstRevision) analyse();
}

function startOver(): void {
  actions.resetSession();
  keepNow();
  void start();
}

window.addEventListener("pagehide", () => {
  mark.end();
  histories.recordNow();
});
if (!mark.hasFailedBefore) await start();

function noStorage(): never {
  throw new Error("an embedded view has no storage");
}

const Page = isEmbed ? (await import("./ui/frame/embed/EmbedPage.tsx")).EmbedPage : App;
const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <CrashBoundary store={store} isWaiting={mark.hasFailedBefore} onCrash={() => mark.fail()} onTryAgain={() => void start()} onStartOver={startOver}>
        <AppStoreProvider store={store}>
          <LanguageProvider value={askLanguage}>
            <HistoriesProvider value={histories}>
              <LogReaderProvider value={readLog}>
                <Page address={address} />
              </LogReaderProvider>
            </HistoriesProvider>
          </LanguageProvider>
        </AppStoreProvider>
      </CrashBoundary>
    </StrictMode>,
  );
}
