import fc from "fast-check";
import { withFiles } from "../state/changeOptions.ts";
import { FIRST_BUILD } from "../engine/index.ts";
import type { MeasuredLog, NodeId, OtherBuilderId, Scenario } from "../engine/index.ts";
import type { LinkedView } from "../state/link/linkedView.ts";
import type { EdgeLine } from "../viewmodel/graphView.ts";

const text = fc.string({ unit: "binary", maxLength: 60 });
const name = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom("__proto__", "constructor", "toString", "10", ""));
const pairs = fc.array(fc.tuple(name, text), { minLength: 1, maxLength: 5 }).map((entries): Record<string, string> => Object.fromEntries(entries));
const place = fc.nat({ max: 1_000_000 });

const options: fc.Arbitrary<LinkedView["options"]> = fc.record(
  { platform: fc.string(), buildArgs: pairs, contexts: pairs, dockerignore: text, files: fc.array(text, { maxLength: 5 }) },
  { requiredKeys: [] },
);

const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 3 });

const whatIf: fc.Arbitrary<LinkedView["whatIf"]> = fc
  .record({
    start: fc.constantFrom("empty" as const, "present" as const, 0, 1),
    earlierBuilds: fc.uniqueArray(
      fc.record({
        id: fc.nat({ max: 3 }),
        name: fc.string({ maxLength: 20 }),
        dockerfile: text,
        target: name,
        options: options.map((it) => withFiles(it, null)),
        legacyVersion: fc.constantFrom("28", "20"),
      }),
      { maxLength: 3, selector: ({ id }) => id },
    ),
    changedFiles: names,
    touchedFiles: names,
    changedImages: names,
    ignoresCache: fc.boolean(),
    ignoredStages: names,
    lesson: fc.constantFrom("", "touch"),
  })
  // A cache is filled by a build that is remembered.
  .map((it) => ({ ...it, start: typeof it.start === "number" ? (it.earlierBuilds[it.start]?.id ?? "empty") : it.start }));
const milliseconds = fc.nat(1_000_000_000);
const anyStep = fc.record({ stage: place, instruction: fc.integer({ min: -1, max: 9 }), part: fc.nat(3), state: fc.constantFrom("done", "cached", "canceled", "unfinished", "fails"), milliseconds: fc.option(milliseconds) });
const anyLog = fc
  .record({ form: fc.constantFrom("plain", "terminal", "rawjson", "legacy"), steps: fc.array(fc.tuple(anyStep, name), { maxLength: 4 }), others: fc.array(fc.tuple(text, milliseconds), { maxLength: 3 }) })
  .map(({ form, steps, others }): MeasuredLog => ({
    ...{ form, others },
    builder: form === "legacy" ? "legacy" : "buildkit",
    steps: steps.map(([step, error]) => ({ ...step, ...(step.state === "fails" && error !== "" && { error }) })),
  }));

/** Any view that the page can hold. */
export const arbitraryView: fc.Arbitrary<LinkedView> = fc
  .record({
    dockerfile: fc.option(fc.string({ unit: "binary", maxLength: 400 })),
    documentTitle: text,
    target: name,
    options,
    contextTitle: text,
    legacyVersion: fc.constantFrom("28", "20"),
    shownPlatform: place,
    builderFocus: fc.constantFrom("both", "legacy", "buildkit"),
    selection: fc.option(
      fc.oneof(
        fc.record({ stage: place, instruction: fc.integer({ min: -1, max: 1_000_000 }), edge: text }, { requiredKeys: ["stage"] }),
        fc.record({ stage: fc.constant(-1), source: text.map((id): NodeId => `image:${id}`) }),
      ),
    ),
    foldedByHand: fc.dictionary(place.map(String), fc.boolean(), { maxKeys: 5, noNullPrototype: true }),
    scenario: fc
      .record({
        bySteps: fc.array(fc.record({ stage: place, instruction: fc.integer({ min: -1, max: 9 }), milliseconds }), { maxLength: 4 }),
        byKind: fc.record({ exec: milliseconds, image: milliseconds }, { requiredKeys: [] }),
        maxParallelism: fc.nat(9),
        log: fc.option(anyLog, { nil: undefined }),
      })
      .map(({ bySteps, byKind, maxParallelism, log }): Scenario => ({ ...FIRST_BUILD, maxParallelism, durations: { byKind: { ...FIRST_BUILD.durations.byKind, ...byKind }, bySteps }, ...(log && { log }) })),
    otherBuilders: fc.subarray<OtherBuilderId>(["kaniko", "kaniko-skip", "buildah", "buildah-all"]),
    imageSizes: fc.uniqueArray(fc.tuple(text, fc.string({ minLength: 1, maxLength: 40 })), { selector: ([key]) => key, maxLength: 4 }),
    whatIf,
    acrossMachines: fc.record({ isShown: fc.boolean(), keeps: fc.constantFrom("none", "inline", "min", "max"), first: fc.option(text), changedFile: fc.option(text), build: fc.nat(3) }),
    drawing: fc.record({
      direction: fc.constantFrom("right", "down"),
      hiddenLines: fc.subarray<EdgeLine>(["from", "copy", "add", "mount"]),
      path: fc.option(fc.record({ to: fc.oneof(fc.constant("target" as const), place), rest: fc.constantFrom("dimmed", "hidden") })),
    }),
    panel: fc.option(fc.stringMatching(/^[\w-]{0,40}$/)),
    moment: fc.option(fc.nat({ max: 1_000_000 })),
  })
  // The folder's name belongs to the list of its files.
  .map((view) => (view.options.files ? view : { ...view, contextTitle: "" }));
