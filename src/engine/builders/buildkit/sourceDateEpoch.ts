import type { Stage } from "../../instructions/instruction.ts";
import { expandWord } from "../../shell/expandWord.ts";
import type { WordRules } from "../../shell/wordRules.ts";
import { parseGoInt } from "../../source/goNumbers.ts";
import { quote } from "../../source/quote.ts";
import { Refusal } from "../../source/refusal.ts";
import { checkDigest } from "../../buildContext/imageReference.ts";
import type { ClientOptions } from "./clientOptions.ts";
import { parseGitReference } from "./gitReference.ts";
import type { GlobalScope } from "./globalScope.ts";
import type { Images } from "./images.ts";
import { findNamedContext, loadNamedContext } from "./namedContexts.ts";
import { isHttpSource } from "./remoteSource.ts";

const NAME = "SOURCE_DATE_EPOCH";

/**
 * Reads SOURCE_DATE_EPOCH: seconds, `context`, a named context, or a stage that does nothing but download one thing
 * (dockerfile2llb/epoch.go). Gives the seconds; empty where they are not known before the build. Undefined where
 * nobody set it. Throws the refusal of any other value.
 */
export function readSourceDateEpoch(client: ClientOptions, scope: GlobalScope, stages: readonly Stage[], rules: WordRules, images: Images): string | undefined {
  const value = client.buildArgs.get(NAME) ?? (scope.get(NAME) || undefined);
  if (value === undefined || value === "") return value;
  const seconds = parseGoInt(value);
  if (seconds !== undefined) return String(seconds);
  if (value === "context") return "";
  const context = findNamedContext(value, undefined, client.contexts);
  if (context) {
    loadNamedContext(context, { images, paths: () => new Set(), defaultPlatform: client.buildPlatform });
    return "";
  }
  const stage = stages.find((it) => it.from.name.toLowerCase() === value.toLowerCase());
  if (!stage) throw new Refusal(`invalid ${NAME}: ${value}`);
  try {
    checkStage(stage, client, scope, rules);
  } catch (error) {
    throw error instanceof Refusal ? error.at(stage.from.node.lines) : error;
  }
  return "";
}

function checkStage(stage: Stage, client: ClientOptions, scope: GlobalScope, rules: WordRules): void {
  const values = new Map(scope.values);
  values.delete(NAME);
  const expand = (word: string): string => {
    const expanded = expandWord(word, values, rules);
    if (expanded.error !== undefined) throw new Refusal(expanded.error);
    return expanded.text;
  };
  const base = expandWord(stage.from.base, values, rules);
  if (base.error !== undefined) throw new Refusal(`failed to process source stage base name ${quote(stage.from.base)}: ${base.error}`);
  if (base.text !== "scratch") throw new Refusal(`${NAME} stage must use FROM scratch`);
  let downloadCount = 0;
  for (const instruction of stage.instructions) {
    if (instruction.kind === "ARG") {
      for (const { key, value } of instruction.names) {
        const given = client.buildArgs.get(key);
        if (given !== undefined) values.set(key, given);
        else if (value !== undefined) values.set(key, expand(value));
      }
    } else if (instruction.kind === "ADD") {
      if (downloadCount > 0) throw new Refusal(`${NAME} stage must contain exactly one remote ADD`);
      const [source] = instruction.sources;
      if (instruction.files.length > 0 || source === undefined || instruction.sources.length > 1) {
        throw new Refusal(`${NAME} stage must contain exactly one remote ADD source`);
      }
      checkDownload(expand(source), instruction.checksum === "" ? "" : expand(instruction.checksum));
      downloadCount += 1;
    } else throw new Refusal(`${NAME} stage does not meet source-only requirements: unsupported ${instruction.node.keyword} instruction`);
  }
  if (downloadCount === 0) throw new Refusal(`${NAME} stage must contain exactly one remote ADD`);
}

function checkDownload(source: string, checksum: string): void {
  if (isHttpSource(source)) {
    const digestError = checksum === "" ? undefined : checkDigest(checksum);
    if (digestError !== undefined) throw new Refusal(digestError);
    return;
  }
  const git = parseGitReference(source);
  if (git.kind === "badQuery") throw new Refusal(git.error);
  if (git.kind === "notGit" || git.reference.couldBeLocal) throw new Refusal(`${NAME} stage source must be a single HTTP(S) or Git ADD`);
}
