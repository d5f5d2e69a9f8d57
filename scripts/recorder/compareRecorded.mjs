/**
 * @typedef {import("../../src/engine/index.ts").BatchAnswer} BatchAnswer
 * @typedef {import("./readLegacyOutput.mjs").LegacyRecord} LegacyRecord
 * @typedef {import("./readBuildkitOutput.mjs").BuildkitRecord} BuildkitRecord
 * @typedef {{ readonly error?: object, readonly builds: readonly { readonly error?: object, readonly vertices?: readonly { readonly name: string }[] }[] }} BuildkitAnswer
 * @typedef {{ readonly field: string, readonly recorded: unknown, readonly ours: unknown }} Comparison
 */

const MISSING_IMAGE = /^(invalid from flag value .*?: )?(?:Get "https?:\/\/[^]*|pull access denied for [^]*|[^]*: no basic auth credentials)$/s;

/**
 * A daemon that reaches no registry words a missing image otherwise than one that is told there is none.
 * @param {string} message
 */
export function settleMissingImage(message) {
  const found = MISSING_IMAGE.exec(message);
  return found ? `${found[1] ?? ""}(no such image)` : message;
}

/**
 * A message without what is new in every build, the ids of images that the build itself made, and without the wording of the
 * libraries that a distribution gives to Docker instead of Docker's own: the form of an operating system, the case of a
 * complaint about a port.
 * @param {string} message
 */
export function settleMessage(message) {
  const settled = message
    .replace(/sha256:(?:[0-9a-f]{64}|<image of step \d+>)/g, "sha256:…")
    .replace(/(OSAndVersion specifier component must match )"(?:[^"\\]|\\.)*"/, "$1(its form)")
    .replace(/^Invalid (?=containerPort|hostPort|proto|ip address|ranges)/, "invalid ")
    .replace(/^No port specified/, "no port specified");
  return settleMissingImage(settled);
}

const OUTSIDE_CAUSES = new Map([
  ["a command that the image does not hold", /OCI runtime create failed: .* no such file or directory|executable file not found in \$PATH/],
  ["a command whose outcome the file does not tell", /returned a non-zero code: (?:2|126|127)$/],
  ["a user or group that the image does not know", /unable to find user|no such user|can't find [ug]id/],
  ["a layer that the daemon lost", /layer does not exist$/],
  ["a file that is not there", /^(?:COPY|ADD) failed: (?!forbidden|source can't).*(?:stat|no such file|file not found|no source files were specified)/],
]);

/**
 * Why a recorded build failed, where files decided it that a case does not give; undefined where the case itself decides.
 * @param {LegacyRecord} recorded
 */
export function findOutsideCause({ error }) {
  return [...OUTSIDE_CAUSES].find(([, pattern]) => error?.phase === "step" && pattern.test(error.message))?.[0];
}

/**
 * Our answer for the legacy builder of a Docker of that version: 20.10's parser is far older than that of all since.
 * @param {BatchAnswer} ours
 * @param {string} version
 */
export function pickLegacy(ours, version) {
  return version.startsWith("20.") ? ours.legacy20 : ours.legacy28;
}

/**
 * All that a legacy builder said; of a build that files outside the case ended, the steps up to there.
 * @param {LegacyRecord} recorded
 * @param {BatchAnswer["legacy20"]} ours
 * @returns {readonly Comparison[]}
 */
export function compareLegacy(recorded, ours) {
  const texts = ours.steps.map(([, , text]) => text);
  const total = { field: "legacy total", recorded: recorded.total, ours: ours.steps[0]?.[1] ?? 0 };
  if (findOutsideCause(recorded) !== undefined) return [{ field: "legacy steps", recorded: recorded.steps, ours: texts.slice(0, recorded.steps.length) }, total];
  const message = settleMessage(recorded.error?.message ?? "");
  const possible = (ours.errorAnyOf ?? [ours.error?.message ?? ""]).map((it) => settleMessage(ours.error?.phase === "parse" ? trimAsClient(it) : it));
  return [
    { field: "legacy accepts", recorded: recorded.error === undefined, ours: ours.error === undefined },
    { field: "legacy steps", recorded: recorded.steps, ours: texts },
    total,
    { field: "legacy error", recorded: message, ours: possible.includes(message) ? message : possible[0] },
    { field: "legacy phase", recorded: recorded.error?.phase, ours: ours.error?.phase },
    { field: "legacy warnings", recorded: (recorded.warnings ?? []).map(sortNames), ours: (ours.warnings ?? []).map(sortNames) },
    { field: "legacy exit code", recorded: recorded.exitCode, ours: ours.exitCode },
  ];
}

/**
 * The client takes the blanks from both ends of what a daemon refuses.
 * @param {string} message
 */
function trimAsClient(message) {
  return message.trim();
}

/**
 * Docker 20.10 lists unconsumed arguments in a random order.
 * @param {string} warning
 */
function sortNames(warning) {
  const [, head = "", names = "", tail = ""] = /^([^]*build-args \[)([^\]]*)([^]*)$/.exec(warning) ?? [];
  return head === "" ? warning : `${head}${names.split(" ").sort().join(" ")}${tail}`;
}

/**
 * What BuildKit's releases share: whether the file is accepted, which steps run, and how they are numbered. No steps where the
 * recorded build ended at one, since what else ran by then is chance; no numbers where triggers fire, which the older
 * releases left out of the count.
 * @param {import("../../src/engine/index.ts").BatchCase} asked
 * @param {BuildkitRecord} recorded
 * @param {BuildkitAnswer} ours
 * @returns {readonly Comparison[]}
 */
export function compareBuildkit({ dockerfile, images = {} }, recorded, ours) {
  // An image that stands ready for another platform alone is asked for where there is no registry.
  const unreachable = /: failed to resolve source metadata for (\S+): failed to do request/.exec(recorded.error ?? "")?.[1];
  if (unreachable !== undefined && Object.hasOwn(images, unreachable)) return [];
  // Older releases asked for the image of a mount only when they came to the step.
  const isRefused = recorded.error !== undefined && (recorded.vertices.length === 0 || recorded.error.includes("failed to do request"));
  const failure = ours.error ?? ours.builds[0]?.error;
  const accepts = { field: "buildkit accepts", recorded: !isRefused, ours: failure === undefined };
  if (recorded.exitCode !== 0 || failure !== undefined) return [accepts];
  const names = (ours.builds[0]?.vertices ?? []).map((it) => it.name).filter((it) => !it.startsWith("[internal]"));
  /** @type {(entry: readonly [string, import("../../src/engine/index.ts").KnownImage]) => boolean} */
  const isTriggering = ([reference, { onbuild }]) => onbuild !== undefined && recorded.vertices.some((it) => it.includes(reference.replace(/:latest$/, "")));
  const hasTriggers = /onbuild/i.test(dockerfile) || Object.entries(images).some(isTriggering);
  // A trigger in a stage with nothing else to count carried no stage's name.
  const settle = (/** @type {string} */ name) => (hasTriggers ? settleName(name).replace(/^[^:]*/, "") : settleName(name));
  return [
    accepts,
    { field: "buildkit steps", recorded: recorded.vertices.map(settle).sort(), ours: names.map(settle).sort() },
    ...(hasTriggers ? [] : [{ field: "buildkit numbers", recorded: recorded.vertices.map(readNumber).sort(), ours: names.map(readNumber).sort() }]),
  ];
}

/**
 * A step's stage and text as far as the releases agree on them: the older ones showed no tag that was not written, did not
 * mark triggers, and took a keyword to end at a blank, not at a tab.
 * @param {string} name
 */
export function settleName(name) {
  const [, stage = "", text = ""] = /^(?:\[(.*?) ?\d+\/\d+\] )?([^]*)$/.exec(name) ?? [];
  const settled = text.replace(/^(FROM \S+):latest$/, "$1").replace(/^ONBUILD /, "").replace(/\s+/g, " ");
  return `${stage}: ${settled.toLowerCase()}`;
}

/** @param {string} name */
function readNumber(name) {
  return /^\[.*?\d+\/\d+\]/.exec(name)?.[0] ?? "";
}
