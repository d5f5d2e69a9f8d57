import type { NodeProps } from "@xyflow/react";
import { memo } from "react";
import type { SourceView } from "../../viewmodel/graphView.ts";
import { useAppState, useAppStore } from "../controls/AppStoreContext.tsx";
import { Icon } from "../controls/Icon.tsx";
import type { SourceFlowNode } from "./flowNodes.ts";
import { useNodeProps } from "./useNodeProps.ts";
import { usePointing } from "./usePointing.ts";

/** Files that come from outside the Dockerfile. */
export const SourcePill = memo(function SourcePill({ data: { view } }: NodeProps<SourceFlowNode>) {
  const { actions } = useAppStore();
  const isSelected = useAppState(({ selection }) => selection?.source === view.id);
  const node = useNodeProps(view);
  const point = usePointing();
  return (
    <button
      type="button"
      className="source-pill"
      title={view.title}
      aria-label={view.title}
      aria-pressed={isSelected}
      data-source={view.sourceKind}
      data-aside={view.isAside || undefined}
      {...node}
      {...point({ node: view.id })}
      onClick={() => actions.select({ stage: -1, source: view.id, madeIn: "graph" })}
    >
      <SourceIcon kind={view.sourceKind} />
      <span>{view.label}</span>
    </button>
  );
});

function SourceIcon({ kind }: { readonly kind: SourceView["sourceKind"] }) {
  switch (kind) {
    case "image":
      return <Icon name="image" />;
    case "buildContext":
      return <Icon name="open" />;
    case "namedContext":
      return <Icon name="namedContext" />;
    case "scratch":
      return (
        <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="8" cy="8" r="5.5" strokeDasharray="2.5 2" />
        </svg>
      );
  }
}
