import type { FlowNode } from "./flowNodes.ts";

export type Direction = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown";

/** The stage whose card is next to another's in a direction; null where there is none. */
export function neighbourOf(nodes: readonly FlowNode[], stage: number, direction: Direction): number | null {
  const cards = nodes.flatMap((node) => (node.type === "stage" ? [{ stage: node.data.view.stage, ...centreOf(node) }] : []));
  const from = cards.find((card) => card.stage === stage);
  if (!from) return null;
  let best: number | null = null;
  let least = Infinity;
  for (const card of cards) {
    const { along, aside } = offset(from, card, direction);
    // Straight ahead comes before near by: a step aside counts double.
    const distance = along + 2 * aside;
    if (along > 0 && aside <= 4 * along && distance < least) {
      least = distance;
      best = card.stage;
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
