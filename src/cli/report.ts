import { analyse, exportFormats } from "../engine/index.ts";
import type { ExportedBuild } from "../engine/index.ts";
import { foldingOf } from "../viewmodel/folding.ts";
import { graphViewOf } from "../viewmodel/graphViewOf.ts";
import type { ReportRequest } from "./reportArguments.ts";

/** A report with what BuildKit has against the build; undefined where it would accept it, though a command of it may fail. */
export interface Report {
  readonly text: string;
  readonly rejection: string | undefined;
}

/** Says of one Dockerfile what each builder does, in the form asked for. */
export async function writeReport(dockerfile: string, { format, options, legacyVersion, theme }: ReportRequest): Promise<Report> {
  const input = { dockerfile, options, legacyVersion };
  const analysis = analyse(input);
  const build: ExportedBuild = { ...input, analysis };
  const text = format === "svg" ? await drawSvg(build, analysis, theme) : exportFormats.find(({ id }) => id === format)?.write(build);
  const { error } = analysis.verdicts.buildkit;
  return { text: text ?? "", rejection: error?.isCommand ? undefined : error?.message };
}

async function drawSvg(build: ExportedBuild, analysis: ReturnType<typeof analyse>, theme: ReportRequest["theme"]): Promise<string> {
  // The other forms need neither positions nor the time it takes to start Graphviz.
  const { layoutGraph, loadGraphviz } = await import("../layout/index.ts");
  const { drawPicture } = await import("../picture/drawPicture.ts");
  const view = graphViewOf(analysis, foldingOf({}, analysis.stages.length));
  return drawPicture({ build, view, layout: layoutGraph(view, await loadGraphviz()), theme }).svg;
}
