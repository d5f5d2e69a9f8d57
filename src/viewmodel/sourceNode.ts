import type { ExternalSource } from "../engine/index.ts";
import type { SourceView } from "./graphView.ts";
import { cellsOf, cutToCells, MONO_WIDTH } from "./textMetrics.ts";

const HEIGHT = 32;
const WIDTH = { least: 88, most: 280, aroundText: 52 };

/** A source from outside the file as a pill; its width follows its own label. */
export function sourceNode(source: ExternalSource, placement: { readonly column: number; readonly isConnected: boolean }): SourceView {
  const natural = Math.ceil((cellsOf(source.label, WIDTH.most) * MONO_WIDTH[12] + WIDTH.aroundText) / 8) * 8;
  const width = Math.min(WIDTH.most, Math.max(WIDTH.least, natural));
  return {
    kind: "source",
    id: source.id,
    sourceKind: source.kind,
    label: cutToCells(source.label, (width - WIDTH.aroundText) / MONO_WIDTH[12]),
    title: titleOf(source),
    ...placement,
    width,
    height: HEIGHT,
  };
}

function titleOf({ kind, label, reference }: ExternalSource): string {
  switch (kind) {
    case "image":
      return `Image ${reference || label}`;
    case "namedContext":
      return `Named context ${label}${reference && reference !== label ? `, ${reference}` : ""}`;
    case "buildContext":
      return "Build context: the files given to docker build";
    case "scratch":
      return "scratch: an empty file system";
  }
}
