import { exportDot } from "./dot.ts";
import type { ExportedBuild } from "./exportedBuild.ts";
import { exportJson } from "./json.ts";
import { exportMermaid } from "./mermaid.ts";
import { exportText } from "./text.ts";

/** A form of text that a build is exported in. Every one is a function of the build alone, and ends in a line feed. */
export interface ExportFormat {
  /** As the command line and file names call it. */
  readonly id: "text" | "json" | "mermaid" | "dot";
  readonly label: string;
  /** The ending of a file's name, without a dot. */
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (build: ExportedBuild) => string;
}

export const exportFormats: readonly ExportFormat[] = [
  { id: "text", label: "text report", extension: "md", mediaType: "text/markdown", write: exportText },
  { id: "json", label: "JSON", extension: "json", mediaType: "application/json", write: exportJson },
  { id: "mermaid", label: "Mermaid", extension: "mmd", mediaType: "text/vnd.mermaid", write: exportMermaid },
  { id: "dot", label: "DOT", extension: "dot", mediaType: "text/vnd.graphviz", write: exportDot },
];
