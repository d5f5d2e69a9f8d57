import type { CSSProperties } from "react";
import type { BarSegment, ImageBar } from "../../../viewmodel/image/imageBar.ts";
import type { ImageView } from "../../../viewmodel/image/imageView.ts";
import type { LayerOrigin } from "../../../viewmodel/image/layerRow.ts";
import { useAppStore } from "../../controls/AppStoreContext.tsx";
import "./imageBars.css";

const origins: readonly (readonly [origin: LayerOrigin, words: string])[] = [
  ["base", "base image"],
  ["own", "own steps"],
  ["copied", "copied in"],
  ["left behind", "left behind"],
];

/** The image of several stages over the one that a single stage would make, on one scale. */
export function ImageBars({ view }: { readonly view: ImageView }) {
  const { multiStage, singleStage, scale } = view;
  const bars = singleStage ? [multiStage, singleStage] : [multiStage];
  const unknown = Math.max(...bars.map(({ segments }) => segments.filter(({ bytes }) => bytes === null).length));
  const shown = new Set(bars.flatMap(({ segments }) => segments.map(({ origin }) => origin)));
  return (
    <div className="image-bars" data-scale={scale === 0 ? "none" : undefined} style={{ "--unknown": unknown } as CSSProperties}>
      <Bar name={singleStage ? "Multi-stage" : "The image"} bar={multiStage} scale={scale} />
      {singleStage && <Bar name="Single-stage" bar={singleStage} scale={scale} />}
      <p className="image-legend" aria-hidden="true">
        {origins.map(([origin, words]) => shown.has(origin) && <Key key={origin} origin={origin} words={words} />)}
        {unknown > 0 && scale > 0 && <Key origin="unknown" words="size unknown, not to scale" />}
        {scale === 0 && <span>One block a layer: no size is known, so nothing is to scale.</span>}
        {singleStage && <span>Single-stage: as if the last stage were built on top of the stages that give it files.</span>}
      </p>
    </div>
  );
}

function Key({ origin, words }: { readonly origin: string; readonly words: string }) {
  return (
    <span>
      <i className="image-key" data-origin={origin} data-unknown={origin === "unknown" || undefined} />
      {words}
    </span>
  );
}

function Bar({ name, bar, scale }: { readonly name: string; readonly bar: ImageBar; readonly scale: number }) {
  return (
    <div className="image-bar-row">
      <span className="image-bar-name">{name}</span>
      <div className="image-bar" role="img" aria-label={`${name}: ${bar.sumWords}. ${bar.segments.map(({ origin, title }) => `${origin}: ${title}`).join("; ")}`}>
        {bar.segments.map((segment, index) => (
          <Segment key={index} segment={segment} scale={scale} />
        ))}
      </div>
      <span className="image-bar-sum">{bar.sumWords}</span>
    </div>
  );
}

/** For the mouse: the table below leads to the same instructions by keys. */
function Segment({ segment, scale }: { readonly segment: BarSegment; readonly scale: number }) {
  const { actions } = useAppStore();
  const [first] = segment.rows;
  const share = segment.bytes === null || scale === 0 ? 0 : segment.bytes / scale;
  return (
    <span
      className="image-segment"
      data-origin={segment.origin}
      data-unknown={(segment.bytes === null && scale > 0) || undefined}
      title={`${segment.origin}: ${segment.title}`}
      style={{ "--share": share } as CSSProperties}
      onClick={() => first && actions.select({ stage: first.stage, instruction: first.instruction, madeIn: "command" })}
    >
      {share > 0.08 && segment.title}
    </span>
  );
}
