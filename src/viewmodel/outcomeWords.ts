import type { Outcome } from "../engine/index.ts";

/** Whether the builder works on what has this outcome, be it in vain. */
export function isProcessed(outcome: Outcome): boolean {
  switch (outcome) {
    case "built":
    case "cached":
    case "fails":
      return true;
    case "skipped":
    case "not reached":
      return false;
  }
}

/** Whether the builder gets a result out of it. */
export function isBuilt(outcome: Outcome): boolean {
  return outcome === "built" || outcome === "cached";
}
