import { useStore } from "@xyflow/react";
import { useMemo } from "react";
import type { RoutedEdge } from "./EdgeDrawing.tsx";

/** Up to this many edges are all drawn, wherever they are. */
const MANY = 600;

/** The edges to draw: in a large graph those that pass near what the pane shows. */
export function useEdgesInSight(edges: readonly RoutedEdge[]): readonly RoutedEdge[] {
  const hasMany = edges.length > MANY;
  // In steps of half a pane, so that panning does not draw anew with every pixel.
  const sight = useStore(({ transform: [x, y, zoom], width, height }) => {
    if (!hasMany || width === 0 || height === 0) return "";
    const stepX = width / zoom / 2;
    const stepY = height / zoom / 2;
    const left = (Math.floor(-x / zoom / stepX) - 1) * stepX;
    const top = (Math.floor(-y / zoom / stepY) - 1) * stepY;
    return [left, top, left + 5 * stepX, top + 5 * stepY].map(Math.round).join(" ");
  });
  return useMemo(() => {
    if (sight === "") return edges;
    const [left = 0, top = 0, right = 0, bottom = 0] = sight.split(" ").map(Number);
    return edges.filter(({ points }) => {
      const xs = points.map(({ x }) => x);
      const ys = points.map(({ y }) => y);
      return Math.max(...xs) >= left && Math.min(...xs) <= right && Math.max(...ys) >= top && Math.min(...ys) <= bottom;
    });
  }, [edges, sight]);
}
