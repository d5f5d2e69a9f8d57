import { readFileSync } from "node:fs";
import { runDocker } from "./docker.mjs";

/** @typedef {import("../../src/engine/index.ts").KnownImage} KnownImage */

/**
 * Gives the daemon the images that cases name, each with its config on the same root filesystem. What was imported is
 * remembered, so that the same image in the next case costs nothing.
 * @param {string} rootfs a tar file
 */
export function createImporter(rootfs) {
  const bytes = readFileSync(rootfs);
  /** @type {Map<string, string>} */
  const imported = new Map();

  /** @param {Readonly<Record<string, KnownImage>>} images by full reference */
  return async (images) => {
    for (const [reference, image] of Object.entries(images)) {
      const words = [...(image.platform === undefined ? [] : ["--platform", image.platform]), ...listChanges(image).flatMap((it) => ["--change", it])];
      if (imported.get(reference) === words.join("\n")) continue;
      const printed = await runDocker(["import", ...words, "-", reference], { input: bytes });
      if (printed?.exitCode !== 0) throw new Error(`${reference} cannot be imported: ${printed?.errors.trim() ?? "the daemon hangs."}`);
      imported.set(reference, words.join("\n"));
    }
  };
}

/**
 * A config as the instructions that `docker import` takes.
 * @param {KnownImage} image
 */
export function listChanges({ env = [], workdir, user, labels = {}, onbuild = [] }) {
  return [
    ...env.map((it) => `ENV ${it.replace(/=([^]*)$/, (_, value) => `=${JSON.stringify(value)}`)}`),
    ...(workdir === undefined ? [] : [`WORKDIR ${workdir}`]),
    ...(user === undefined ? [] : [`USER ${user}`]),
    ...Object.entries(labels).map(([name, value]) => `LABEL ${JSON.stringify(name)}=${JSON.stringify(value)}`),
    // Triggers are kept as they are written, so a `$` in them must not be expanded here: ONBUILD never is.
    ...onbuild.map((it) => `ONBUILD ${it}`),
  ];
}
