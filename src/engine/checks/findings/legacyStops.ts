import { sentence } from "../../builders/legacyVerdict.ts";
import type { Finding } from "../finding.ts";

export const legacyStops: Finding = {
  name: "LegacyStops",
  severity: "warning",
  why: "BuildKit builds the file. The legacy builder works its steps off one by one and ends at the first that it cannot do, so what stands behind it is never reached.",
  advice: "Build with BuildKit, or do without what the legacy builder refuses.",
  examples: {
    bad: "FROM alpine\nRUN ‹--mount=type=cache,target=/cache› make",
    good: "FROM alpine\nRUN make",
  },
  find({ legacyFailure: failure }) {
    if (!failure?.isNeeded || / stage name already used$/.test(failure.error.message)) return [];
    const { error, when, span, lines } = failure;
    const verdict = error.phase === "parse" ? `refuses the file ${when}` : hasNoResult(error.message) ? "ends without an image" : `stops ${when}`;
    return [{ message: `The legacy builder ${verdict}: ${sentence(error.message)}`, span, lines }];
  },
};

/** All steps are done, and there is nothing to keep. */
function hasNoResult(message: string): boolean {
  return /^(?:No image was generated|unexpected EOF)/.test(message);
}
