import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";

/** A picture as pixels: its size, and how many colours it has. */
export interface RenderedSvg {
  readonly width: number;
  readonly height: number;
  readonly colourCount: number;
}

/** Starts a renderer that is no browser, with a strict XML reader: it throws where a file is not well-formed. */
export async function openSvgRenderer(): Promise<(svg: string) => RenderedSvg> {
  await initWasm(readFileSync(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")));
  return (svg) => {
    const image = new Resvg(svg).render();
    const { width, height, pixels } = image;
    const colours = new Set(new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.byteLength / 4));
    image.free();
    return { width, height, colourCount: colours.size };
  };
}
