import type { ComponentLayout } from "./layoutComponent.ts";

export interface PlacedComponent {
  readonly layout: ComponentLayout;
  readonly x: number;
  readonly y: number;
}

const BESIDE = 40;
const BELOW = 16;

/** Sets parts side by side in rows no wider than `width`, or than the widest part. */
export function packComponents(layouts: readonly ComponentLayout[], width: number): { readonly placed: readonly PlacedComponent[]; readonly width: number; readonly height: number } {
  const placed: PlacedComponent[] = [];
  let x = 0;
  let y = 0;
  let rowHeight = 0;
  let widest = 0;
  for (const layout of layouts) {
    if (x > 0 && x + layout.width > width) {
      x = 0;
      y += rowHeight + BELOW;
      rowHeight = 0;
    }
    placed.push({ layout, x, y });
    widest = Math.max(widest, x + layout.width);
    rowHeight = Math.max(rowHeight, layout.height);
    x += layout.width + BESIDE;
  }
  return { placed, width: widest, height: y + rowHeight };
}
