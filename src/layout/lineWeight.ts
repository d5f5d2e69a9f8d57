import type { EdgeLine } from "../viewmodel/graphView.ts";

/** How much a straight line of a kind is worth: what a stage is built on is its main line. */
export function lineWeight(line: EdgeLine): number {
  switch (line) {
    case "from":
      return 4;
    case "copy":
    case "add":
      return 2;
    case "mount":
      return 1;
  }
}
