import type { BuildRun, TranscriptLine } from "../../engine/simulator/buildRun.ts";

/** Lines that end the output of a RUN. */
const AFTER_OUTPUT = /^ ---> |^Removing intermediate container ID$|^The command '|^Step [0-9]+\/|^# Executing/;

/**
 * Where a simulated console of the legacy builder differs from a recorded one, empty for nowhere. Ids are made equal.
 * What a RUN prints is compared where the simulation prints anything, and left out where it does not know.
 */
export function compareConsoles({ transcript }: BuildRun, recorded: readonly string[]): readonly string[] {
  const simulated = transcript.map((it) => ({ ...it, text: withoutIds(it.text) }));
  const own = simulated.map((it) => it.text);
  const kept = withoutUnknownOutput(simulated, recorded);
  const length = Math.max(own.length, kept.length);
  for (let at = 0; at < length; at += 1) {
    if (own[at] !== kept[at]) return [`line ${at + 1} is ${JSON.stringify(own[at])}, recorded ${JSON.stringify(kept[at])}`];
  }
  return [];
}

function withoutIds(text: string): string {
  return text
    .replace(/^( ---> (?:Running in |Removed intermediate container )?|Removing intermediate container |Successfully built )[0-9a-f]{12}$/, "$1ID")
    .replace(/sha256:[0-9a-f]{64}/g, "sha256:ID");
}

/** Drops recorded output behind each "Running in" behind which the simulation prints none. */
function withoutUnknownOutput(simulated: readonly TranscriptLine[], recorded: readonly string[]): readonly string[] {
  const printsOutput = simulated.flatMap((it, index) => (it.text === " ---> Running in ID" ? [simulated[index + 1]?.role === "output"] : []));
  const kept: string[] = [];
  let isDropping = false;
  for (const line of recorded) {
    if (AFTER_OUTPUT.test(line)) isDropping = false;
    if (!isDropping) kept.push(line);
    if (line === " ---> Running in ID") isDropping = printsOutput.shift() === false;
  }
  return kept;
}
