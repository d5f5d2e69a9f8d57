import { useReactFlow, useStore } from "@xyflow/react";
import type { Viewport } from "@xyflow/react";
import { useCallback, useEffect, useMemo, useRef } from "react";
import type { RefObject } from "react";
import type { NodeId } from "../../engine/index.ts";
import type { LayoutRecord } from "../../state/appState.ts";
import { LARGE_GRAPH } from "../../viewmodel/folding.ts";
import { useAppState, useAppStore } from "../controls/AppStoreContext.tsx";
import { useMediaQuery } from "../controls/useMediaQuery.ts";
import { fitViewport } from "./fitViewport.ts";
import type { Rectangle, Size } from "./fitViewport.ts";
import type { FlowNode } from "./flowNodes.ts";
import { anchorAmong, heldViewport, nodeInTheMiddle, zoomAround } from "./keepPlace.ts";
import type { Boxes } from "./keepPlace.ts";
import { selectedNode } from "./pointing.ts";
import { animateRelayout, viewportChange } from "./relayoutMotion.ts";
import type { Placed } from "./relayoutMotion.ts";
import { useReveal } from "./useReveal.ts";

const FIT_TIME = 240;
const MARGIN = 16;
/** A graph opens no smaller than this: names can be read, and the overview shows the rest. */
const READABLE = 0.5;
export const SMALLEST_ZOOM = 0.05;

export interface StageViewport {
  readonly reveal: (id: NodeId) => Promise<void>;
  /** Tells that the user moved the graph: from now on only another document or a request fits it anew. */
  readonly markMoved: () => void;
  /** Lets a node stay where it is when the layout changes next. */
  readonly hold: (id: NodeId) => void;
}

/** What was on the screen before. */
interface Shown {
  readonly record: LayoutRecord;
  readonly placed: Placed;
  readonly pane: Size;
  readonly fitCount: number;
  readonly documentCount: number;
  readonly dockerfile: string;
}

/** Keeps the graph in sight: fits new documents, keeps the reader's place in a new layout, pans to what is selected elsewhere. */
export function useStageViewport(record: LayoutRecord, nodes: readonly FlowNode[], root: RefObject<HTMLElement | null>, hasOverview: boolean): StageViewport {
  const { getViewport, setViewport } = useReactFlow();
  const { getState } = useAppStore();
  const paneWidth = useStore(({ width }) => width);
  const paneHeight = useStore(({ height }) => height);
  const isStill = useMediaQuery("(prefers-reduced-motion: reduce)");
  const pane = useMemo(() => ({ width: paneWidth, height: paneHeight }), [paneWidth, paneHeight]);
  const placed = useMemo(() => placedOf(record, nodes), [record, nodes]);
  const fitCount = useAppState((state) => state.fitCount);
  const hasMoved = useRef(false);
  const toHold = useRef<NodeId | null>(null);
  const shown = useRef<Shown | null>(null);

  useEffect(() => {
    if (pane.width === 0 || pane.height === 0) return;
    const { selection, documentCount, lastGood } = getState();
    const before = shown.current;
    const dockerfile = lastGood?.dockerfile ?? "";
    const isRelaid = before?.record.layout !== record.layout;
    const isAsked = before !== null && before.fitCount !== fitCount;
    // The layout of another document comes some time after it.
    const isOtherDocument = isRelaid && before?.documentCount !== documentCount;
    shown.current = { record, placed, pane, fitCount, documentCount: isRelaid ? documentCount : before.documentCount, dockerfile };
    if (isOtherDocument || isAsked) hasMoved.current = false;

    const fitted = fitViewport(record.layout, pane, { smallest: isAsked ? SMALLEST_ZOOM : READABLE, hasOverview, anchor: (selection && placed.boxes.get(selectedNode(selection))) ?? targetBox(nodes, placed.boxes) });
    if (!before || isOtherDocument) void setViewport(fitted);
    else if (isAsked) void setViewport(fitted, { duration: isStill ? 0 : FIT_TIME, interpolate: "linear" });
    else if (isRelaid) {
      const viewport = getViewport();
      const wanted = [selection && selectedNode(selection), toHold.current, nodeWithFocus(root.current)];
      const known = [before.placed.boxes, placed.boxes, viewport, pane] as const;
      const anchor = anchorAmong(wanted, ...known) ?? (hasMoved.current ? nodeInTheMiddle(...known) : null);
      const [from, to] = anchor === null ? [] : [before.placed.boxes.get(anchor), placed.boxes.get(anchor)];
      toHold.current = null;
      const held = from && to && hold(viewport, from, to, record.layout, pane, { hasMoved: hasMoved.current, isOtherGraph: hasOtherNodes(before.record, record) && before.dockerfile === dockerfile });
      const next = held ?? fitted;
      void setViewport(next);
      // Typing never animates.
      if (!isStill && root.current && before.dockerfile === dockerfile) animateRelayout(root.current, before.placed, placed, viewportChange(viewport, next));
    } else if (before.pane !== pane && !hasMoved.current) void setViewport(fitted);
  }, [record, placed, fitCount, pane, nodes, hasOverview, isStill, root, getState, getViewport, setViewport]);

  const reveal = useReveal(placed.boxes, pane, hasOverview, isStill);
  const markMoved = useCallback(() => {
    hasMoved.current = true;
  }, []);
  const holdNext = useCallback((id: NodeId) => {
    toHold.current = id;
  }, []);
  return { reveal, markMoved, hold: holdNext };
}

/**
 * The viewport in which a node stays. Whoever did not move the graph wants to see all of it, where that is readable
 * around the node; whoever asked for other nodes wants to see them: undefined where they do not fit around it.
 */
function hold(viewport: Viewport, from: Rectangle, to: Rectangle, drawing: Size, pane: Size, { hasMoved, isOtherGraph }: { readonly hasMoved: boolean; readonly isOtherGraph: boolean }): Viewport | undefined {
  const { x, y, zoom } = viewport;
  const around = zoomAround({ x: from.x * zoom + x, y: from.y * zoom + y }, to, drawing, pane, MARGIN);
  if (hasMoved || around < READABLE) return isOtherGraph && around < READABLE ? undefined : heldViewport(viewport, from, to);
  return heldViewport(viewport, from, to, around);
}

function hasOtherNodes(before: LayoutRecord, after: LayoutRecord): boolean {
  return before.view.nodes.length !== after.view.nodes.length;
}

/** Beyond this many nodes an overview is a blur that takes seconds to draw. */
const BLUR = 1000;

/** More stages than a small graph has bring the overview. */
export function hasOverviewOf(nodes: readonly FlowNode[]): boolean {
  return nodes.length <= BLUR && nodes.filter(({ type }) => type === "stage").length > LARGE_GRAPH;
}

function placedOf({ view, layout }: LayoutRecord, nodes: readonly FlowNode[]): Placed {
  const lines = new Map(view.edges.map(({ id, line }) => [id, line]));
  return {
    boxes: new Map(nodes.map(({ id, position, width = 0, height = 0 }) => [id, { ...position, width, height }])),
    routes: new Map(layout.edges.map(({ id, points }) => [id, { line: lines.get(id) ?? "from", points }])),
  };
}

function nodeWithFocus(root: HTMLElement | null): NodeId | undefined {
  const active = document.activeElement;
  return active instanceof HTMLElement && root?.contains(active) ? active.closest<HTMLElement>(".react-flow__node")?.dataset.id : undefined;
}

function targetBox(nodes: readonly FlowNode[], boxes: Boxes) {
  const target = nodes.find((node) => node.type === "stage" && node.data.view.isTarget);
  return target && boxes.get(target.id);
}
