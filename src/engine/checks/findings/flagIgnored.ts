import type { Finding } from "../finding.ts";
import { findFlag } from "../sourceText.ts";

/** What the legacy builder does where it reads over a flag. */
const EFFECTS: ReadonlyMap<string, string> = new Map([
  ["exclude", "it copies what BuildKit leaves out"],
  ["checksum", "it takes the download unchecked"],
  ["unpack", "it unpacks local archives and no downloads, whatever the flag says"],
]);

export const flagIgnored: Finding = {
  name: "FlagIgnored",
  severity: "warning",
  why: "The legacy builder of later Docker releases accepts the flag and does not heed it: the step succeeds with other files than BuildKit's.",
  advice: "Build with BuildKit, or reach the same without the flag.",
  examples: {
    bad: "FROM alpine\nCOPY ‹--exclude=*.md› docs /docs",
    good: "FROM alpine\nCOPY docs/pages /docs",
  },
  find({ carriedOut }) {
    return carriedOut.flatMap(({ kind, node }) => {
      if ((kind !== "COPY" && kind !== "ADD") || node.flags.length === 0) return [];
      return [...EFFECTS].flatMap(([flag, effect]) => {
        const span = findFlag(node, flag);
        return span ? [{ message: `The legacy builder reads over --${flag}: ${effect}.`, span, lines: [node.lines] }] : [];
      });
    });
  },
};
