// Records what the builders of a real Docker daemon answer to a file of cases.
//
//   DOCKER_HOST=unix:///run/some.sock node scripts/recorder/record.mjs CASES.jsonl --rootfs ROOTFS.tar [--builders legacy,buildkit] [--minutes 25]
//
// CASES.jsonl holds cases in the form that the headless command `batch` reads; scripts/generator prints such. Every image
// that a case names under `images` is imported from ROOTFS.tar, for linux/amd64 unless the case says otherwise: a root
// filesystem with a shell (busybox will do) and the users and files that scripts/generator/world.mjs speaks of. The build
// context holds the files named there. The daemon should reach no registry, so that what a case calls missing is missing;
// builds get no network.
//
// Each case comes out on stdout as one JSON line {id, input, answers}, the answers filed under the version of the daemon
// that gave them: {"20.10.24": {legacy, buildkit}}. A case that was recorded before keeps what it has, so that one file
// goes through several daemons. Recording stops after the given minutes; nothing is built twice at once.
//
// Docker 20.10 has two ways to spoil a recording: BuildKit takes the daemon down on a file of nothing but ARGs (such are
// not sent) and on stages that copy from each other in a circle, so let a supervisor start the daemon again; and the client
// hangs over a platform that the daemon refuses, which costs half a minute. Such builds have no answer.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { CONTEXT_FILES } from "../generator/world.mjs";
import { readDaemonVersion } from "./docker.mjs";
import { createImporter } from "./importImages.mjs";
import { recordCase } from "./recordCase.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rootfs: { type: "string" }, builders: { type: "string", default: "legacy,buildkit" }, minutes: { type: "string", default: "25" } },
});
const [file] = positionals;

if (file === undefined || values.rootfs === undefined) {
  console.error("Name a file of cases, and a root filesystem for their images with --rootfs.");
  process.exitCode = 2;
} else {
  await record(file, values.rootfs);
}

/**
 * @param {string} path
 * @param {string} rootfs
 */
async function record(path, rootfs) {
  const builders = /** @type {const} */ (["legacy", "buildkit"]).filter((it) => values.builders.split(",").includes(it));
  const version = await readDaemonVersion();
  const importImages = createImporter(rootfs);
  const end = Date.now() + Number(values.minutes) * 60_000;
  for (const line of readFileSync(path, "utf8").split("\n").filter(Boolean)) {
    if (Date.now() > end) break;
    const { id, input, answers: earlier = {}, ...rest } = JSON.parse(line);
    const asked = input ?? rest;
    await importImages(asked.images ?? {});
    const given = await recordCase({ id, ...asked }, builders, CONTEXT_FILES);
    console.log(JSON.stringify({ id, input: asked, answers: { ...earlier, [version]: { ...earlier[version], ...given } } }));
  }
}
