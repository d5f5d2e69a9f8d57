import { expect, test } from "vitest";
import { analyse, simulateAfter } from "../../engine/index.ts";
import { noWhatIf } from "../../viewmodel/cache/whatIf.ts";
import { selectGraphView } from "../selectGraphView.ts";
import { createAppStore } from "../store.ts";
import type { AppStore } from "../store.ts";
import { toAskedBuild } from "./askedBuild.ts";
import { selectStepCache } from "./selectStepCache.ts";
import { selectShownAnalysis } from "./selectVerdicts.ts";

const dockerfile = "FROM alpine\nCOPY x /\nRUN make\n";

/** Answers as the workers would, for the text and the suppositions of the moment. */
function analyseNow({ getState, actions }: AppStore): void {
  const { dockerfile: text, inputRevision: revision } = getState();
  actions.receiveAnalysis({ revision, dockerfile: text, analysis: analyse({ dockerfile: text, options: {} }) });
}
function simulateNow({ getState, actions }: AppStore): void {
  const { inputRevision: revision, scenario, whatIf } = getState();
  const { history, build } = toAskedBuild(getState());
  actions.receiveSimulation({ revision, scenario, whatIf, earlier: null, contextPaths: [], ignoredFiles: [], runs: simulateAfter(history, build) });
}
const words = ({ getState }: AppStore): string | undefined => selectShownAnalysis(getState())?.verdicts.stages[0]?.steps.map(({ legacy, buildkit }) => `${legacy} ${buildkit}`).join(", ");

test("the page shows what is cached once the builds are worked out, and nothing of it with an empty cache", () => {
  const store = createAppStore({ dockerfile });
  analyseNow(store);
  simulateNow(store);
  expect(words(store)).toBe("built built, built built");
  store.actions.setCacheStart("present");
  expect(words(store)).toBe("built built, built built");
  simulateNow(store);
  expect(words(store)).toBe("cached cached, cached cached");
  expect(selectGraphView(store.getState())?.nodes[0]).toMatchObject({ legacy: "cached", buildkit: "cached" });
  store.actions.setCacheStart("empty");
  expect(words(store)).toBe("built built, built built");
});

test("while a text with the same steps is worked out, the last answer stands; with others it goes", () => {
  const store = createAppStore({ dockerfile, whatIf: { ...noWhatIf, start: "present" } });
  analyseNow(store);
  simulateNow(store);
  expect(words(store)).toBe("cached cached, cached cached");
  store.actions.setDockerfile(dockerfile.replace("make", "make all"));
  analyseNow(store);
  expect(words(store)).toBe("cached cached, cached cached");
  store.actions.setDockerfile(`${dockerfile}RUN more\n`);
  analyseNow(store);
  expect(words(store)).toBe("built built, built built, built built");
});

test("a selected step says why it is taken from the cache or runs again, and nothing with an empty cache", () => {
  const store = createAppStore({ dockerfile: "FROM alpine\nRUN make\nCOPY x /\n", whatIf: { ...noWhatIf, start: "present", changedFiles: ["x"] } });
  analyseNow(store);
  simulateNow(store);
  store.actions.select({ stage: 0, instruction: 0, madeIn: "table" });
  expect(selectStepCache(store.getState())).toMatchObject({ legacy: { lead: "Takes it from the cache." }, buildkit: { lead: "Takes it from the cache." } });
  store.actions.select({ stage: 0, instruction: 1, madeIn: "table" });
  const told = selectStepCache(store.getState());
  expect(told).toMatchObject({ legacy: { lead: "Runs it again." }, buildkit: { lead: "Runs it again." } });
  expect(selectStepCache(store.getState())).toBe(told);
  store.actions.setCacheStart("empty");
  expect(selectStepCache(store.getState())).toEqual({});
});

test("the same state gives the same analysis", () => {
  const store = createAppStore({ dockerfile, whatIf: { ...noWhatIf, start: "present" } });
  analyseNow(store);
  simulateNow(store);
  const shown = selectShownAnalysis(store.getState());
  store.actions.setTheme("dark");
  expect(selectShownAnalysis(store.getState())).toBe(shown);
});
