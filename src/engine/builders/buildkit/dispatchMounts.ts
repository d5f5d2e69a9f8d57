import type { ContextUse } from "../../buildContext/contextUse.ts";
import type { Mount } from "../../instructions/mount.ts";
import { cleanPath, joinPath } from "../../source/paths.ts";
import { quote } from "../../source/quote.ts";
import { Refusal } from "../../source/refusal.ts";
import { pathsOf } from "./buildState.ts";
import type { BoundCommand, BuildState } from "./buildState.ts";
import type { Conversion } from "./conversion.ts";
import { addVertex, mainContext } from "./conversion.ts";
import { secretName } from "./secretMounts.ts";
import { SCRATCH } from "./stageWork.ts";
import { workOf } from "./words.ts";

/** A mount that brings a filesystem into a RUN. */
export interface MountedSource {
  /** Raw vertex, or SCRATCH. */
  readonly input: number;
  readonly target: string;
  /** What else tells it from other mounts. */
  readonly how: readonly unknown[];
  /** The path of the source that is mounted. */
  readonly selector: string;
  /** What it takes from the main context, where that is described. */
  readonly use?: ContextUse;
}

/** What a RUN's cache key takes of a mount: not the path in its source, and of a cache only whether it is the usual one (ops/exec.go, CacheMap). */
export function mountSettings({ input, target, how }: MountedSource): readonly unknown[] {
  const [type, , isReadOnly, cacheId, sharing, size] = how;
  const isUsual = cacheId === target && sharing === "shared";
  return [input === SCRATCH, target, type, isReadOnly, type === "cache" && !isUsual ? "" : cacheId, isUsual, size];
}

const DEFAULT_CACHE_MODE = 0o755;
const NO_SOURCES: readonly MountedSource[] = [];

/** Adds what the mounts of a RUN need and notes secrets and keys for the outline (convert_runmount.go, dispatchRunMounts). */
export function addMounts(conversion: Conversion, state: BuildState, command: BoundCommand, mounts: readonly Mount[]): readonly MountedSource[] {
  if (mounts.length === 0) return NO_SOURCES;
  const sources: MountedSource[] = [];
  for (const [index, mount] of mounts.entries()) {
    const from = mount.from === "" && mount.type === "cache" ? "scratch" : mount.from;
    const source = from === "" ? undefined : command.sources[index];
    if (source && !source.isDispatched) {
      throw new Refusal(`cannot mount from stage ${quote(from)} to ${quote(mount.target)}, stage needs to be defined before current command`);
    }
    if (mount.type === "secret") noteSecret(state, command, mount);
    else if (mount.type === "ssh") noteKey(state, command, mount);
    else {
      sources.push(mountSource(conversion, state, mount, source));
      if (source && conversion.request.contexts.size > 0) pathsOf(source).add(joinPath("/", mount.source));
    }
  }
  return sources;
}

function mountSource(conversion: Conversion, state: BuildState, mount: Mount, source: BuildState | undefined): MountedSource {
  const target = resolveTarget(state, mount.target);
  const selector = joinPath("/", mount.source);
  const cacheId = mount.type === "cache" ? mount.id || cleanPath(mount.target) : "";
  let input = SCRATCH;
  if (mount.type !== "tmpfs") input = source ? (source.work?.root ?? SCRATCH) : mainContext(conversion);
  let shownSelector = selector;
  if (selector === "/" && (mount.uid !== undefined || mount.gid !== undefined || mount.mode !== undefined)) {
    const { uid = 0, gid = 0, mode = DEFAULT_CACHE_MODE } = mount;
    const identity = JSON.stringify(["mkdir /cache", uid, gid, mode & 0o777]);
    const below = input;
    input = addVertex(conversion, { name: "[internal] setting cache mount permissions", op: "file", inputs: below === SCRATCH ? [] : [below], identity, operation: () => ({ settings: [{ name: "mode", value: identity }], reads: [], effect: { kind: "makeFolder", base: below, path: "/cache" } }) });
    shownSelector = "/cache";
  }
  const how = [mount.type, shownSelector, mount.isReadOnly, cacheId, mount.sharing || "shared", mount.size];
  const takesFromContext = conversion.request.context !== undefined && !source && mount.type === "bind";
  return { input, target, how, selector: shownSelector, ...(takesFromContext && { use: { kind: "path", path: selector } }) };
}

function resolveTarget(state: BuildState, written: string): string {
  const target = cleanPath(written).startsWith("/") ? written : joinPath("/", workOf(state).directory, written);
  if (target === "/") throw new Refusal(`invalid mount target ${quote(target)}`);
  return target;
}

function noteSecret(state: BuildState, command: BoundCommand, mount: Mount): void {
  const id = secretName(mount);
  if (!state.outline.secrets.has(id)) state.outline.secrets.set(id, { isRequired: mount.isRequired, lines: command.lines });
}

function noteKey(state: BuildState, command: BoundCommand, mount: Mount): void {
  if (mount.source !== "") throw new Refusal("ssh does not support source");
  const id = mount.id || "default";
  if (!state.outline.keys.has(id)) state.outline.keys.set(id, { isRequired: mount.isRequired, lines: command.lines });
}
