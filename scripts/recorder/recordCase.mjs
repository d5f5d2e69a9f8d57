import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { isDaemonGone, runDocker, waitForDaemon } from "./docker.mjs";
import { readBuildkitOutput } from "./readBuildkitOutput.mjs";
import { readLegacyOutput } from "./readLegacyOutput.mjs";

/**
 * @typedef {import("../../src/engine/index.ts").BatchCase} BatchCase
 * @typedef {"legacy" | "buildkit"} BuilderName
 * @typedef {{
 *   readonly legacy?: import("./readLegacyOutput.mjs").LegacyRecord,
 *   readonly buildkit?: import("./readBuildkitOutput.mjs").BuildkitRecord,
 * }} Answers
 */

/**
 * Builds one case and reads what was printed. A builder that hangs or takes its daemon down
 * has no answer; the daemon is waited for.
 * @param {BatchCase} asked
 * @param {readonly BuilderName[]} builders
 * @param {ReadonlyMap<string, string>} files what the build context holds
 * @returns {Promise<Answers>}
 */
export async function recordCase(asked, builders, files) {
  const folder = mkdtempSync(join(tmpdir(), "stagegraph-context-"));
  try {
    for (const [path, content] of new Map([...files, ["Dockerfile", asked.dockerfile]])) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    /** @type {Answers} */
    let answers = {};
    for (const builder of builders) {
      if (builder === "buildkit" && !hasStage(asked.dockerfile)) continue;
      const printed = await runDocker(listWords(asked, builder, folder), { environment: { DOCKER_BUILDKIT: builder === "buildkit" ? "1" : "0" } });
      if (!printed) continue;
      if (isDaemonGone(printed.errors, builder)) await waitForDaemon();
      else answers = { ...answers, [builder]: builder === "legacy" ? readLegacyOutput(printed) : readBuildkitOutput(printed) };
    }
    return answers;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * BuildKit of Docker 20.10 takes the daemon down on a file of nothing but ARGs.
 * @param {string} dockerfile
 */
function hasStage(dockerfile) {
  return /^[ \t]*from[\s\\`]/im.test(dockerfile);
}

/**
 * @param {BatchCase} asked
 * @param {BuilderName} builder
 * @param {string} folder
 */
function listWords({ target, buildArgs = {}, platform }, builder, folder) {
  return [
    "build",
    "--network=none",
    ...(builder === "buildkit" ? ["--progress=plain"] : []),
    ...(target === undefined ? [] : [`--target=${target}`]),
    ...Object.entries(buildArgs).map(([name, value]) => `--build-arg=${name}=${value}`),
    ...(platform === undefined ? [] : [`--platform=${platform}`]),
    folder,
  ];
}
