import type { NodeProps } from "@xyflow/react";
import { memo } from "react";
import type { SourceView } from "../../viewmodel/graphView.ts";
import { Icon } from "../controls/Icon.tsx";
import type { SourceFlowNode } from "./flowNodes.ts";

/** Files that come from outside the Dockerfile. */
export const SourcePill = memo(function SourcePill({ data: { view } }: NodeProps<SourceFlowNode>) {
  return (
    <div className="source-pill" title={view.title} data-source={view.sourceKind}>
      <SourceIcon kind={view.sourceKind} />
      <span>{view.label}</span>
    </div>
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
