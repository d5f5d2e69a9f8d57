import type { NodeId } from "../../engine/index.ts";
import type { FlowNode } from "./flowNodes.ts";

export type Direction = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown";

/** The node next to another in a direction, at most `steepest` times as far aside as ahead; null where there is none. */
export function neighbourOf(nodes: readonly FlowNode[], id: NodeId, direction: Direction, steepest = 4): NodeId | null {
  const start = nodes.find((node) => node.id === id);
  if (!start) return null;
  const from = centreOf(start);
  let best: NodeId | null = null;
  let least = Infinity;
  for (const node of nodes) {
    const { along, aside } = offset(from, centreOf(node), direction);
    // Straight ahead comes before near by: a step aside counts double.
    const distance = along + 2 * aside;
    if (along > 0 && aside <= steepest * along && distance < least) {
      least = distance;
      best = node.id;
    }
  }
  return best;
}

export function isDirection(key: string): key is Direction {
  return key === "ArrowLeft" || key === "ArrowRight" || key === "ArrowUp" || key === "ArrowDown";
}

interface Centre {
  readonly x: number;
  readonly y: number;
}

function centreOf({ position, width = 0, height = 0 }: FlowNode): Centre {
  return { x: position.x + width / 2, y: position.y + height / 2 };
}

function offset(from: Centre, to: Centre, direction: Direction): { readonly along: number; readonly aside: number } {
  const x = to.x - from.x;
  const y = to.y - from.y;
  switch (direction) {
    case "ArrowLeft":
      return { along: -x, aside: Math.abs(y) };
    case "ArrowRight":
      return { along: x, aside: Math.abs(y) };
    case "ArrowUp":
      return { along: -y, aside: Math.abs(x) };
    case "ArrowDown":
      return { along: y, aside: Math.abs(x) };
  }
}
