import type { BuildkitError } from "../../builders/buildkit/buildkitPlan.ts";
import type { Lookup } from "../../builders/buildkit/lookup.ts";
import type { TracedBuild } from "../../builders/buildkit/tracedBuild.ts";
import { formatReference, parseImageReference, withDefaultTag } from "../../buildContext/imageReference.ts";
import type { BuildOptions } from "../../buildContext/buildOptions.ts";
import { findDirective } from "../../parser/directive.ts";
import { utf8Length } from "../../source/unicode.ts";
import type { WorkCause } from "../buildRun.ts";
import { digestOf } from "../digest.ts";
import { formatBytes } from "./formatBytes.ts";
import { EMPTY_TRANSFER, transferOfFile } from "./transferSize.ts";
import type { TaskFailure } from "./task.ts";
import type { TaskList } from "./taskList.ts";

/** What BuildKit's front end is given. */
export interface FrontEndRequest {
  readonly text: string;
  readonly options: BuildOptions;
  readonly builds: readonly TracedBuild[];
  readonly fileName: string;
  /** Milliseconds that each of its tasks takes. */
  readonly duration: number;
  /** The instructions that need an image or named context, by `image REFERENCE` or `context NAME`. */
  readonly causes: ReadonlyMap<string, readonly WorkCause[]>;
}

/**
 * Adds what happens before the first vertex is solved (dockerui, dockerfile2llb): the definition, the front end's own
 * image, image configs, the .dockerignore. Gives the task after which solving starts, -1 for none; a refusal ends the
 * list where it comes.
 */
export function listFrontEndTasks(list: TaskList, request: FrontEndRequest, refusal: BuildkitError | undefined): number {
  if (refusal?.phase === "client") return -1;
  const { options, builds, duration } = request;
  const given = options.buildArgs?.["BUILDKIT_SYNTAX"] ?? "";
  let last = given === "" ? -1 : addFrontEndImage(list, request, given, -1);
  const remote = builds[0]?.remoteContext;
  last = list.add({ label: remote ?? `[internal] load build definition from ${request.fileName}`, kind: "internal", inputs: after(last), duration, reports: remote === undefined ? [definitionReport(request)] : [] });
  const syntax = given === "" ? findDirective(request.text, "syntax")?.value : undefined;
  if (syntax !== undefined && syntax !== "") last = addFrontEndImage(list, request, syntax, last);
  if (refusal && !isAsked(refusal)) return last;
  last = addLookups(list, request, refusal, last);
  if (refusal?.phase === "resolve" || remote !== undefined) return last;
  return list.add({ label: "[internal] load .dockerignore", kind: "internal", inputs: after(last), duration, reports: [{ name: "transferring context:", size: ignoreSize(options) }] });
}

/** Whether images were asked for before the refusal. */
function isAsked({ phase }: BuildkitError): boolean {
  return phase === "resolve" || phase === "dispatch" || phase === "finalize" || phase === "marshal";
}

/** The front end that a `# syntax=` line names, pulled and run. */
function addFrontEndImage(list: TaskList, { duration, options }: FrontEndRequest, name: string, before: number): number {
  const parsed = parseImageReference(name);
  const reference = "error" in parsed ? name : formatReference(withDefaultTag(parsed.reference));
  const isMissing = options.missing?.includes(reference) === true;
  const failure: TaskFailure | undefined = isMissing ? lookupFailure(reference, `failed to resolve source metadata for ${reference}: `, [[1, 1]]) : undefined;
  const resolved = list.add({ label: `resolve image config for docker-image://${reference}`, kind: "internal", inputs: after(before), duration, ...(failure && { failure }) });
  return list.add({ label: `docker-image://${reference}@sha256:${digestOf("image", reference)}`, kind: "internal", inputs: [resolved], duration });
}

function addLookups(list: TaskList, request: FrontEndRequest, refusal: BuildkitError | undefined, before: number): number {
  const { builds, duration, causes } = request;
  const isResolveRefusal = refusal?.phase === "resolve";
  const answered = Math.min(...builds.map((it) => it.answeredRounds));
  const lookups = distinct(builds.flatMap((it) => it.lookups));
  const failing = isResolveRefusal ? lookups.find((it) => it.round >= answered && it.isMissing && refusal.message.includes(`${it.reference}: not found`)) : undefined;
  let last = before;
  let round = -1;
  for (const lookup of lookups.toSorted((a, b) => a.round - b.round)) {
    // A name that is no reference is refused before anyone answers.
    if (isResolveRefusal && !failing && lookup.round >= answered) continue;
    if (lookup.round > round) {
      round = lookup.round;
      before = last;
    }
    const { name, reference, context } = lookup;
    const failure = lookup === failing && refusal ? lookupFailure(reference, refusal.message.slice(0, refusal.message.indexOf(`${reference}: not found`)) + `failed to resolve source metadata for ${reference}: `, refusal.lines) : undefined;
    last = list.add({
      label: name,
      kind: "internal",
      inputs: after(before),
      // Who is told no is told so first, and the others are no longer waited for.
      duration: failure ? duration * 0.9 : duration,
      causes: causes.get(context === "" ? `image ${reference}` : `context ${context}`) ?? [],
      reports: reference === "" ? [{ name: `transferring ${context}:`, size: formatBytes(EMPTY_TRANSFER) }] : [],
      ...(failure && { failure }),
    });
  }
  return last;
}

function lookupFailure(reference: string, prefix: string, places: TaskFailure["places"]): TaskFailure {
  const text = `${reference}: not found`;
  return { text, error: `${prefix}${text}`, places };
}

function distinct(lookups: readonly Lookup[]): readonly Lookup[] {
  return [...new Map(lookups.toReversed().map((it) => [`${it.name} ${it.round}`, it])).values()].reverse();
}

function definitionReport({ text, fileName }: FrontEndRequest): { readonly name: string; readonly size: string } {
  return { name: "transferring dockerfile:", size: formatBytes(EMPTY_TRANSFER + transferOfFile(fileName, utf8Length(text))) };
}

function ignoreSize({ dockerignore = "" }: BuildOptions): string {
  return formatBytes(EMPTY_TRANSFER + (dockerignore === "" ? 0 : transferOfFile(".dockerignore", utf8Length(dockerignore))));
}

function after(task: number): readonly number[] {
  return task === -1 ? [] : [task];
}
