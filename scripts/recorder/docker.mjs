import { spawn } from "node:child_process";

/** @typedef {{ readonly output: string, readonly errors: string, readonly exitCode: number }} Printed */

/** After this a build is taken to hang, as the client of 20.10 does on a platform that the daemon refuses. */
const PATIENCE_MILLISECONDS = 30_000;

/**
 * Runs the docker client against the daemon that DOCKER_HOST names.
 * @param {readonly string[]} words
 * @param {{ readonly environment?: Readonly<Record<string, string>>, readonly input?: Uint8Array }} [given]
 * @returns {Promise<Printed | undefined>} what it printed, whatever its exit code; undefined where it hung; rejects where it cannot be started
 */
export function runDocker(words, { environment = {}, input } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn("docker", words, { env: { ...process.env, ...environment }, timeout: PATIENCE_MILLISECONDS, killSignal: "SIGKILL" });
    /** @type {Buffer[]} */
    const output = [];
    /** @type {Buffer[]} */
    const errors = [];
    child.stdout.on("data", (/** @type {Buffer} */ chunk) => output.push(chunk));
    child.stderr.on("data", (/** @type {Buffer} */ chunk) => errors.push(chunk));
    child.on("error", reject);
    child.on("close", (exitCode) => {
      const printed = { output: Buffer.concat(output).toString("utf8"), errors: Buffer.concat(errors).toString("utf8") };
      resolve(exitCode === null ? undefined : { ...printed, exitCode });
    });
    // A client that refuses its flags closes its input early.
    child.stdin.on("error", () => undefined);
    child.stdin.end(input ?? "");
  });
}

/**
 * Whether a client's words say that its daemon is gone. The legacy builder's handler alone can end in the middle of its
 * answer, over a file without a stage: the daemon lives on then, and the words are the answer.
 * @param {string} errors
 * @param {"legacy" | "buildkit"} builder
 */
export function isDaemonGone(errors, builder) {
  return /Cannot connect to the Docker daemon|error during connect/.test(errors) || (builder === "buildkit" && /^unexpected EOF$/m.test(errors));
}

/**
 * Waits for a daemon that its supervisor starts again after a crash. Rejects where none answers within half a minute.
 */
export async function waitForDaemon() {
  for (let attempt = 0; attempt < 30; attempt += 1) {
    const printed = await runDocker(["version", "--format", "{{.Server.Version}}"]);
    if (printed?.exitCode === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  throw new Error("The Docker daemon went away and did not come back.");
}

/**
 * The daemon's version without what a distribution adds to it: "20.10.24".
 * @returns {Promise<string>}
 */
export async function readDaemonVersion() {
  const printed = await runDocker(["version", "--format", "{{.Server.Version}}"]);
  if (printed?.exitCode !== 0) throw new Error(`No Docker daemon answers: ${printed?.errors.trim() ?? "it hangs."}`);
  return printed.output.trim().replace(/[+~].*$/, "");
}
