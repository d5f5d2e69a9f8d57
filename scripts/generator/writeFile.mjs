import { writeAny, writeDeclaration } from "./instructions.mjs";
import { writeInstruction, writeKeyword } from "./layout.mjs";
import { IMAGES, STAGE_NAMES } from "./world.mjs";

/** @typedef {{ readonly name: string, readonly hasFiles: boolean }} WrittenStage */

/**
 * A file of some stages, with at most one fault in it.
 * @param {import("./layout.mjs").Layout} layout
 * @param {boolean} isModern whether it may use what came after Docker 20.10
 * @param {import("./faults.mjs").Fault | undefined} fault
 */
export function writeFile(layout, isModern, fault) {
  const { random, newline } = layout;
  const faultText = fault ? random.pick(fault.lines).replaceAll("\n", newline) + newline : "";
  if (fault?.name === "nothing there") return { text: faultText, stages: [] };
  /** @type {WrittenStage[]} */
  const stages = [];
  const stageCount = random.weighted([
    [3, 1],
    [3, 2],
    [3, 3],
    [2, 4],
    [1, 6],
  ]);
  const faultyStage = random.below(stageCount);
  const mounts = random.chance(0.12) ? 0.5 : 0;
  /** @type {string[]} */
  const pieces = [];
  if (fault?.name === "escape directive") pieces.push(faultText);
  else if (layout.escape === "`") pieces.push(`#${random.pick([" ", ""])}${random.pick(["escape", "Escape"])}${random.pick(["=", " = "])}\`${newline}`);
  if (fault?.name === "before the first stage") pieces.push(faultText);
  if (random.chance(0.1)) pieces.push(`# syntax is nothing here${newline}# syntax=no/directive${newline}`);
  for (const words of random.times(random.below(4), () => writeGlobal(layout, isModern))) pieces.push(writeInstruction(layout, "ARG", [words]));
  for (let index = 0; index < stageCount; index += 1) {
    if (fault?.place === "anywhere" && index === faultyStage) pieces.push(faultText);
    const { line, stage } = writeFrom(layout, stages);
    pieces.push(line);
    const habits = { ...layout, isModern, mounts, hasFiles: stage.hasFiles, copySources: listCopySources(random, stages, stage.name) };
    const instructions = random.times(random.below(6), () => writePiece(layout, habits));
    if (fault?.place === "stage" && index === faultyStage) instructions.splice(random.below(instructions.length + 1), 0, faultText);
    pieces.push(...instructions);
    stages.push(stage);
  }
  if (fault?.place === "end") pieces.push(faultText);
  const text = `${random.chance(0.02) ? "\uFEFF" : ""}${pieces.join("")}`;
  return { text: random.chance(0.1) ? text.trimEnd() : text, stages };
}

/**
 * @param {import("./layout.mjs").Layout} layout
 * @param {import("./instructions.mjs").StageHabits} habits
 */
function writePiece(layout, habits) {
  const { random, newline } = layout;
  const between = random.weighted([
    [12, ""],
    [2, newline],
    [1, `# a remark${newline}`],
    [1, `  # FROM inside a remark${newline}${newline}`],
  ]);
  const [keyword, ...words] = writeAny(habits);
  return between + writeInstruction(layout, keyword, words);
}

/**
 * @param {import("./layout.mjs").Layout} layout
 * @param {boolean} isModern
 */
function writeGlobal(layout, isModern) {
  const { random } = layout;
  return random.weighted([
    [3, () => `BASE=${random.pick([...IMAGES.keys(), "press", "kiln"])}`],
    [2, () => `TAG=${random.pick(["9", "9-slim"])}`],
    [1, () => random.pick(["BASE", "TAG=${TAG:-9}", "PLAT=linux/amd64", "PART=chard"])],
    [2, () => writeDeclaration({ ...layout, isModern, hasFiles: true, mounts: 0, copySources: [] })],
  ])();
}

/**
 * @param {import("./layout.mjs").Layout} layout
 * @param {readonly WrittenStage[]} stages those above
 */
function writeFrom(layout, stages) {
  const { random } = layout;
  const named = stages.filter((it) => it.name !== "");
  const [base, hasFiles] = random.weighted([
    [7, () => /** @type {const} */ ([random.pick([...IMAGES.keys()]), true])],
    [2, () => /** @type {const} */ ([random.pick(["${BASE:-orchard}", "orchard:${TAG:-9}", "or${PART:-chard}", "${NOTHING:-kiln}"]), true])],
    [0.7, () => /** @type {const} */ (["scratch", false])],
    [
      named.length > 0 ? 6 : 0,
      () => {
        const stage = random.pick(named);
        return /** @type {const} */ ([random.chance(0.12) ? stage.name.toUpperCase() : stage.name.toLowerCase(), stage.hasFiles]);
      },
    ],
  ])();
  const taken = new Set(named.map((it) => it.name.toLowerCase()));
  const free = STAGE_NAMES.filter((it) => !taken.has(it.toLowerCase()) || random.chance(0.03));
  const name = random.chance(0.72) ? random.pick(free) : "";
  const platform = random.chance(0.07) ? [`--platform=${random.pick(["linux/amd64", "linux", "amd64", "Linux/x86_64", "${PLAT:-linux/amd64}"])}`] : [];
  const as = name === "" ? [] : [writeKeyword(layout, "AS"), name];
  return { line: writeInstruction(layout, "FROM", [...platform, base, ...as]), stage: { name, hasFiles } };
}

/**
 * What `--from` may name in a stage: stages above it that hold files, by name in any case and by number, and images.
 * @param {import("./random.mjs").Random} random
 * @param {readonly WrittenStage[]} stages
 * @param {string} own
 */
function listCopySources(random, stages, own) {
  const sources = stages.flatMap(({ name, hasFiles }, index) => (hasFiles ? [String(index), ...(name === "" ? [] : [name, name.toLowerCase(), name.toUpperCase()])] : []));
  if (random.chance(0.4)) sources.push(random.pick([...IMAGES.keys()]));
  if (random.chance(0.04)) sources.push(random.pick([own === "" ? "kiln" : own, String(stages.length), String(stages.length + 1), ...STAGE_NAMES]));
  return sources;
}
