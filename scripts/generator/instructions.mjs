import { CONTEXT_SOURCES, IMAGE_SOURCES, VALUES, VARIABLES } from "./world.mjs";
import { writePath, writeValue } from "./words.mjs";

/**
 * What is known while a stage is written.
 * @typedef {import("./words.mjs").WordHabits & {
 *   readonly newline: string,
 *   readonly hasFiles: boolean,
 *   readonly mounts: number,
 *   readonly copySources: readonly string[],
 * }} StageHabits
 * An instruction: its keyword, then its words.
 * @typedef {readonly [keyword: string, ...words: string[]]} Words
 */

const COMMANDS = [
  "true", ":", 'echo "grain  store"', "echo 'husk $CROP'", "echo $CROP ${SEASON:-dry}", "echo one && echo two", "echo one; echo two", "test -f /etc/passwd",
  "ls / | wc -l", "cat /etc/group > /dev/null", "(true)", "! false", "false || true", "exit 0", "if true; then echo y; fi", "echo a # not a comment",
  ': "${yield}"', '[ "a" = "a" ]', "false || exit 0", 'echo "exit 3"', "echo exit 3", "true;", "echo $((1+2))", "echo '<<EOF'",
];

const FAILING = ["false", "exit 9", "true; exit 4", "echo x && exit 3"];

/**
 * @param {StageHabits} habits
 * @returns {Words}
 */
export function writeRun(habits) {
  const { random, isModern, mounts, newline } = habits;
  const flags = random.chance(mounts) ? random.times(1 + random.below(2), () => writeMount(habits)) : [];
  if (isModern && random.chance(0.08)) flags.push(`--network=${random.pick(["none", "default", "host"])}`);
  if (isModern && random.chance(0.12)) return ["RUN", ...flags, `${random.pick(["<<HAY", "<<-'HAY'", 'cat <<"HAY"'])}${newline}echo $CROP${newline}\ttrue${newline}HAY`];
  const isExec = random.chance(0.2);
  const hasFailed = random.chance(0.025);
  const script = random.pick(hasFailed ? FAILING : COMMANDS);
  if (isExec) return ["RUN", ...flags, hasFailed ? random.pick(['["false"]', '["/bin/sh","-c","exit 5"]']) : writeExec(habits)];
  return ["RUN", ...flags, ...script.split(/(?<=^\S+) /)];
}

/** @param {StageHabits} habits */
function writeExec({ random }) {
  return random.pick(['["true"]', '["/bin/echo","a b"]', '[ "echo" , "x" ]', '["/bin/sh", "-c", "echo \\"in\\" $CROP"]', '["echo","\\u0041\\t\\\\"]', '["echo","$CROP"]', '["echo", "exit 3"]']);
}

/** @param {StageHabits} habits */
function writeMount({ random, copySources }) {
  const from = random.pick(["orchard", ...copySources]);
  return `--mount=${random.pick(["type=cache,target=/barn", "type=tmpfs,target=/hay", "type=secret,id=key", "type=secret,id=key,target=/key,mode=0400", `from=${from},target=/other`, `type=bind,from=${from},source=/data,target=/other,rw`, "type=bind,source=notes,target=/notes,readonly", "type=cache,id=c,target=/barn,sharing=locked,uid=5", '"type=cache","target=/barn"', "type=CACHE,Target=/barn"])}`;
}

/**
 * @param {StageHabits} habits
 * @param {"COPY" | "ADD"} keyword
 * @returns {Words}
 */
export function writeCopy(habits, keyword) {
  const { random, hasFiles, isModern, copySources, newline } = habits;
  const flags = [];
  const isFromStage = keyword === "COPY" && copySources.length > 0 && random.chance(0.5);
  if (isFromStage) flags.push(`--from=${random.pick(copySources)}`);
  if (random.chance(0.12)) flags.push(`--chown=${random.pick(hasFiles ? ["5", "5:6", "gardener", "gardener:crew", "${YEAR2:-7}"] : ["5", "5:6", "0:0"])}`);
  if (isModern && random.chance(0.3)) flags.push(random.pick(["--link", "--chmod=0640", "--chmod=755", "--link=false", "--exclude=*.md", "--parents"]));
  if (random.chance(0.3)) flags.reverse();
  if (isModern && !isFromStage && random.chance(0.15)) return [keyword, ...flags, `<<HAY ${random.pick(["/stack", "/rick/"])}${newline}bale $CROP${newline}HAY`];
  const count = random.chance(0.15) ? 2 : 1;
  const sources = random.times(count, () => random.pick(isFromStage ? IMAGE_SOURCES : CONTEXT_SOURCES));
  const destination = count > 1 ? "/cellar/" : writePath(habits, random.pick(["/cellar/", "/cellar/in/", "./shed/", `/bin${random.below(9)}/`, "/"]));
  if (!isFromStage && random.chance(0.1)) return [keyword, ...flags, `["with blank.txt",`, `"${destination}"]`];
  return random.chance(0.1) ? [keyword, ...flags, JSON.stringify([...sources, destination])] : [keyword, ...flags, ...sources, destination];
}

/** @type {Readonly<Record<string, (habits: StageHabits) => Words>>} */
export const SIMPLE_INSTRUCTIONS = {
  ARG: (habits) => ["ARG", ...habits.random.times(habits.random.chance(0.1) ? 2 : 1, () => writeDeclaration(habits))],
  CMD: ({ random }) => ["CMD", ...random.pick([["echo", "done"], ['["echo","done"]'], ["[ 'single' ]"], ["[]"], ['["a", 1]'], ["echo", '"$CROP"'], ['["unclosed"'], ['["a"]', "b"]])],
  ENTRYPOINT: ({ random }) => ["ENTRYPOINT", ...random.pick([["exec", "top"], ['["/bin/sh","-c"]'], ["[]"], ['[ "x" ,"y" ]']])],
  ENV: (habits) => writePairs(habits, "ENV"),
  EXPOSE: ({ random }) => ["EXPOSE", ...random.times(1 + random.below(2), () => random.pick(["80", "443/tcp", "53/udp", "7000-7002", "9/TCP", "${YEAR2:-81}", "8080-8081/udp", "0", "1/sctp"]))],
  HEALTHCHECK: (habits) => writeHealthcheck(habits),
  LABEL: (habits) => writePairs(habits, "LABEL"),
  MAINTAINER: ({ random }) => ["MAINTAINER", ...random.pick([["A", "Farmer", "<farm@example.org>"], ["nobody"], ['"q"']])],
  SHELL: ({ random }) => ["SHELL", random.pick(['["/bin/sh", "-c"]', '["/bin/sh","-ec"]', '[ "/bin/ash", "-c" ]'])],
  STOPSIGNAL: ({ random }) => ["STOPSIGNAL", random.pick(["SIGTERM", "9", "term", "SIGRTMIN+3", "sigKILL", "${Acre:-15}", "64"])],
  USER: ({ random }) => ["USER", random.pick(["gardener", "root", "0", "5:6", "gardener:crew", "${_plot:-gardener}"])],
  VOLUME: ({ random }) => ["VOLUME", ...random.pick([["/v1"], ["/v1", "/v2"], ['["/v1", "/v 2"]'], ["$CROP/v"], ["${SEASON:-/v}"], ["rel"]])],
  WORKDIR: (habits) => ["WORKDIR", writePath(habits, habits.random.pick(["/field", "furrow", "/field/./a/..", "..", "/with blank", "C:\\field", "/field/"]))],
};

/** @param {StageHabits} habits */
export function writeDeclaration(habits) {
  const { random } = habits;
  const name = random.pick(VARIABLES);
  return random.chance(0.4) ? name : `${name}=${random.chance(0.5) ? random.pick(VALUES) : writeValue(habits)}`;
}

/**
 * @param {StageHabits} habits
 * @param {"ENV" | "LABEL"} keyword
 * @returns {Words}
 */
function writePairs(habits, keyword) {
  const { random } = habits;
  const name = () => (keyword === "ENV" ? random.pick(VARIABLES) : random.pick(["org.field", "crop", '"quoted key"', "k-e_y", "$CROP.l", "v1"]));
  if (random.chance(0.15)) return [keyword, name(), random.pick(["old style  value", "a=b", '"kept quotes" x', "$CROP tail", "one"])];
  return [keyword, ...random.times(1 + random.below(3), () => `${name()}=${writeValue(habits)}`)];
}

/**
 * @param {StageHabits} habits
 * @returns {Words}
 */
function writeHealthcheck({ random, isModern }) {
  if (random.chance(0.2)) return ["HEALTHCHECK", random.pick(["NONE", "none"])];
  const flags = ["--interval=5m", "--timeout=3s", "--retries=2", "--start-period=1m30s", "--interval=1ms", "--timeout=1.5h", ...(isModern ? ["--start-interval=2s"] : [])].filter(() => random.chance(0.25));
  const named = new Map(flags.map((it) => [it.split("=")[0], it]));
  return ["HEALTHCHECK", ...named.values(), random.pick(["CMD", "cmd"]), ...random.pick([["true"], ['["true"]'], ["echo", "$CROP", "||", "exit", "1"]])];
}

/**
 * @param {StageHabits} habits
 * @returns {Words}
 */
export function writeTrigger(habits) {
  const { random } = habits;
  const [keyword, ...words] = random.weighted([
    [4, () => writeRun(habits)],
    [3, () => writeCopy({ ...habits, copySources: [] }, "COPY")],
    [5, () => /** @type {(habits: StageHabits) => Words} */ (SIMPLE_INSTRUCTIONS[random.pick(["ARG", "ENV", "LABEL", "USER", "EXPOSE", "WORKDIR", "CMD"])])(habits)],
  ])();
  return ["ONBUILD", random.chance(0.2) ? keyword.toLowerCase() : keyword, ...words];
}

/**
 * Any instruction that can stand in a stage.
 * @param {StageHabits} habits
 * @returns {Words}
 */
export function writeAny(habits) {
  const { random, hasFiles } = habits;
  return random.weighted([
    [hasFiles ? 14 : 0, () => writeRun(habits)],
    [10, () => writeCopy(habits, "COPY")],
    [3, () => writeCopy(habits, "ADD")],
    [3, () => writeTrigger(habits)],
    [20, () => /** @type {(habits: StageHabits) => Words} */ (SIMPLE_INSTRUCTIONS[random.pick(Object.keys(SIMPLE_INSTRUCTIONS).concat("ARG", "ARG", "ENV", "ENV", "LABEL"))])(habits)],
  ])();
}
