import { chooseOptions } from "./chooseOptions.mjs";
import { FAULTS } from "./faults.mjs";
import { SIMPLE_INSTRUCTIONS } from "./instructions.mjs";
import { createLayout } from "./layout.mjs";
import { createRandom } from "./random.mjs";
import { listImages, listMissing } from "./surroundings.mjs";
import { slip } from "./slip.mjs";
import { writeFile } from "./writeFile.mjs";

/**
 * A case in the form that the command `batch` reads, with one field that it leaves alone: `traits`.
 * @typedef {import("../../src/engine/index.ts").BatchCase & {
 *   readonly id: string,
 *   readonly traits: readonly string[],
 * }} GeneratedCase `traits` holds "modern" where the file may use what came after Docker 20.10, the name of its fault, and "slip"
 */

const MODERN = 0.2;

/**
 * One random Dockerfile with build options: the same for the same seed and position.
 * @param {number} seed
 * @param {number} position from 0
 * @param {{ readonly faulty?: number, readonly slips?: number }} [habits] the share of cases with a fault, and with a slip of the hand besides
 * @returns {GeneratedCase}
 */
export function generateCase(seed, position, { faulty = 0.2, slips = 0 } = {}) {
  const random = createRandom(seed * 1_000_003 + position);
  const fault = random.chance(faulty) ? random.pick(FAULTS) : undefined;
  const layout = createLayout(random);
  const isModern = random.chance(MODERN);
  const { text: meant, stages } = writeFile(layout, isModern, fault);
  // Chance of its own, so that the other choices are the same with and without.
  const slipRandom = createRandom(seed * 7_919 + position);
  const hasSlip = slipRandom.chance(slips);
  const text = hasSlip ? slip(slipRandom, meant) : meant;
  const isNewer = isModern || fault?.name === "heredoc";
  return {
    id: `seed-${seed}-${position}${hasSlip ? "-slip" : ""}`,
    dockerfile: text,
    ...chooseOptions(random, stages),
    images: listImages(text),
    missing: listMissing(text),
    traits: [...(isNewer ? ["modern"] : []), ...(fault ? [fault.name] : []), ...(hasSlip ? ["slip"] : [])],
  };
}

/** What a generated case can hold, for those who check that it does. */
export const INSTRUCTION_KEYWORDS = ["FROM", "RUN", "COPY", "ADD", "ONBUILD", ...Object.keys(SIMPLE_INSTRUCTIONS)];
