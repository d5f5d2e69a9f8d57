import { samples } from "../../samples/index.ts";
import type { FileDocument, SessionFile } from "./sessionFile.ts";

/** Whether a file holds nothing of the user's own: no text, or an example as it came. What is opened next takes its place. */
export function isPristine({ name }: SessionFile, { dockerfile }: FileDocument): boolean {
  return name === "" && (!/\S/.test(dockerfile) || isSampleText(dockerfile));
}

export function isSampleText(dockerfile: string): boolean {
  return samples.some((sample) => sample.dockerfile === dockerfile);
}
