import type { AppState } from "../state/appState.ts";
import type { Command } from "./command.ts";
import { selectExportedBuild, selectExportedDrawing, selectExportedGraph } from "./export/exportedState.ts";

/** What the page can be exported as. */
export type ExportKind = "png" | "svg" | "mermaid" | "dot" | "json" | "text";

export type ExportWay = "copy" | "download";

/** A command that exports, with what it exports. */
export interface ExportCommand extends Command {
  readonly kind: ExportKind;
  readonly way: ExportWay;
}

const hasPicture = (state: AppState): boolean => selectExportedGraph(state) !== null && selectExportedDrawing(state) !== null;
const hasGraph = (state: AppState): boolean => selectExportedGraph(state) !== null;
const hasBuild = (state: AppState): boolean => selectExportedBuild(state) !== null;

function exportCommand(kind: ExportKind, way: ExportWay, label: string, isEnabled: Command["isEnabled"]): ExportCommand {
  return { id: `export-${kind}-${way}`, label, kind, way, isEnabled, run: ({ page }) => page.exportAs(kind, way) };
}

export const pictureCommands: readonly ExportCommand[] = [
  exportCommand("png", "copy", "Copy the graph as PNG", hasPicture),
  exportCommand("png", "download", "Download PNG", hasPicture),
  exportCommand("svg", "download", "Download SVG", hasPicture),
];

export const diagramCommands: readonly ExportCommand[] = [
  exportCommand("mermaid", "copy", "Copy Mermaid", hasGraph),
  exportCommand("mermaid", "download", "Download Mermaid", hasGraph),
  exportCommand("dot", "copy", "Copy DOT", hasGraph),
  exportCommand("dot", "download", "Download DOT", hasGraph),
];

export const reportCommands: readonly ExportCommand[] = [
  exportCommand("text", "copy", "Copy text report", hasBuild),
  exportCommand("text", "download", "Download text report", hasBuild),
  exportCommand("json", "copy", "Copy JSON", hasBuild),
  exportCommand("json", "download", "Download JSON", hasBuild),
];

/** Every way out of the page, as a menu groups them. */
export const exportCommands: readonly ExportCommand[] = [...pictureCommands, ...diagramCommands, ...reportCommands];
