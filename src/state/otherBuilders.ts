import { OTHER_BUILDERS } from "../engine/index.ts";
import type { OtherBuilderId } from "../engine/index.ts";
import { readWords } from "./link/readValues.ts";

const ids = OTHER_BUILDERS.map(({ id }) => id);

/** The chosen builders with one more or one less, in the order of their list. */
export function withOtherBuilder(chosen: readonly OtherBuilderId[], id: OtherBuilderId, isChosen: boolean): readonly OtherBuilderId[] {
  return ids.filter((each) => (each === id ? isChosen : chosen.includes(each)));
}

/** What a value from elsewhere says of the chosen builders, each once; undefined where any is none that is known. */
export function readOtherBuilders(value: unknown): readonly OtherBuilderId[] | undefined {
  const chosen = readWords(value, ids);
  return chosen && ids.filter((id) => chosen.includes(id));
}
