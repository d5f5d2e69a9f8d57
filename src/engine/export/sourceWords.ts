import type { ExternalSource } from "../graph/stageGraph.ts";
import { toLabel } from "./toLabel.ts";

/** A source with what it is: `image ubuntu`, `named context cfg`. */
export function sourceWords({ kind, label }: ExternalSource): string {
  switch (kind) {
    case "image":
      return `image ${toLabel(label)}`;
    case "namedContext":
      return `named context ${toLabel(label)}`;
    case "buildContext":
      return "build context";
    case "scratch":
      return "scratch";
  }
}
