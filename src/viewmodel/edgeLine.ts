import type { EdgeVia } from "../engine/index.ts";
import type { EdgeLine } from "./graphView.ts";

/** How an edge is drawn. What a base image's ONBUILD copies is copied like any other file. */
export function edgeLine(via: EdgeVia): EdgeLine {
  switch (via) {
    case "base":
      return "from";
    case "copy":
    case "onbuild":
      return "copy";
    case "add":
      return "add";
    case "mount":
      return "mount";
  }
}
