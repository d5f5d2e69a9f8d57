import { useReactFlow, useStore } from "@xyflow/react";
import { useCallback, useEffect, useMemo, useRef } from "react";
import type { RefObject } from "react";
import type { LayoutRecord } from "../../state/appState.ts";
import { LARGE_GRAPH } from "../../viewmodel/folding.ts";
import { useAppState } from "../controls/AppStoreContext.tsx";
import { useMediaQuery } from "../controls/useMediaQuery.ts";
import { fitViewport, revealViewport } from "./fitViewport.ts";
import type { Rectangle } from "./fitViewport.ts";
import type { FlowNode } from "./flowNodes.ts";
import { isDirection, neighbourOf } from "./neighbourOf.ts";
import type { StageGraphHandle } from "./StageGraphContext.ts";

const PAN_TIME = 200;
/** A graph opens no smaller than this: names can be read, and the overview shows the rest. */
const READABLE = 0.4;
export const SMALLEST_ZOOM = 0.05;

export interface StageViewport {
  readonly handle: StageGraphHandle;
  /** Tells that the user moved the graph: from now on only a new set of stages or a request fits it anew. */
  readonly markMoved: () => void;
}

/** Keeps the graph in sight: fits new layouts, and pans to what is selected elsewhere. */
export function useStageViewport(record: LayoutRecord, nodes: readonly FlowNode[], root: RefObject<HTMLElement | null>): StageViewport {
  const { getViewport, setViewport } = useReactFlow();
  const paneWidth = useStore(({ width }) => width);
  const paneHeight = useStore(({ height }) => height);
  const panTime = useMediaQuery("(prefers-reduced-motion: reduce)") ? 0 : PAN_TIME;
  const hasMoved = useRef(false);
  const pane = useMemo(() => ({ width: paneWidth, height: paneHeight }), [paneWidth, paneHeight]);
  const cards = useMemo(() => cardsByStage(nodes), [nodes]);

  const fitCount = useAppState((state) => state.fitCount);
  const hasOverview = hasOverviewOf(nodes);
  const stages = useMemo(() => JSON.stringify(record.view.nodes.map((node) => (node.kind === "stage" ? node.fullName : ""))), [record]);
  const fitted = useRef({ stages: "", fitCount });
  useEffect(() => {
    if (pane.width === 0 || pane.height === 0) return;
    const isNewGraph = fitted.current.stages !== stages;
    const isAsked = fitted.current.fitCount !== fitCount;
    if (isNewGraph || isAsked) hasMoved.current = false;
    fitted.current = { stages, fitCount };
    if (hasMoved.current) return;
    const anchor = targetCard(nodes, cards);
    void setViewport(fitViewport(record.layout, pane, { smallest: isAsked ? SMALLEST_ZOOM : READABLE, hasOverview, anchor }));
  }, [record, stages, fitCount, pane, nodes, cards, hasOverview, setViewport]);

  const reveal = useCallback(
    async (stage: number): Promise<void> => {
      const card = cards.get(stage);
      const moved = card && revealViewport(getViewport(), pane, card, { hasOverview });
      if (moved) await setViewport(moved, { duration: panTime });
    },
    [cards, pane, panTime, hasOverview, getViewport, setViewport],
  );

  const selection = useAppState((state) => state.selection);
  const revealed = useRef(selection);
  useEffect(() => {
    if (pane.width === 0 || revealed.current === selection) return;
    revealed.current = selection;
    if (selection && selection.madeIn !== "graph") void reveal(selection.stage);
  }, [selection, reveal, pane]);

  const handle = useMemo((): StageGraphHandle => {
    const cardOf = (stage: number): HTMLElement | null => root.current?.querySelector<HTMLElement>(`[data-stage="${stage}"]`) ?? null;
    const focusStage = async (stage: number): Promise<void> => {
      const isDrawn = cardOf(stage) !== null;
      cardOf(stage)?.focus({ preventScroll: true });
      await reveal(stage);
      // In a large graph a card out of sight is not in the document before it comes into sight.
      if (!isDrawn) requestAnimationFrame(() => cardOf(stage)?.focus({ preventScroll: true }));
    };
    return {
      focusNeighbour: (stage, key) => {
        if (!isDirection(key)) return false;
        const neighbour = neighbourOf(nodes, stage, key);
        if (neighbour !== null) void focusStage(neighbour);
        return true;
      },
      reveal: (stage) => void reveal(stage),
    };
  }, [nodes, reveal, root]);
  const markMoved = useCallback(() => {
    hasMoved.current = true;
  }, []);
  return { handle, markMoved };
}

/** Beyond this many nodes an overview is a blur that takes seconds to draw. */
const BLUR = 1000;

/** More stages than a small graph has bring the overview. */
export function hasOverviewOf(nodes: readonly FlowNode[]): boolean {
  return nodes.length <= BLUR && nodes.filter(({ type }) => type === "stage").length > LARGE_GRAPH;
}

function cardsByStage(nodes: readonly FlowNode[]): ReadonlyMap<number, Rectangle> {
  return new Map(
    nodes.flatMap((node) => (node.type === "stage" ? [[node.data.view.stage, { ...node.position, width: node.width ?? 0, height: node.height ?? 0 }] as const] : [])),
  );
}

function targetCard(nodes: readonly FlowNode[], cards: ReadonlyMap<number, Rectangle>): Rectangle | undefined {
  const target = nodes.find((node) => node.type === "stage" && node.data.view.isTarget);
  return target?.type === "stage" ? cards.get(target.data.view.stage) : undefined;
}
