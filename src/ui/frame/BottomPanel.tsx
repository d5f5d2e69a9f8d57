import type { ReactNode } from "react";
import { TabStrip, tabPanelProps } from "../controls/TabStrip.tsx";

/** Panels that are a view to go to. */
const views = new Map([
  ["verdicts", "table"],
  ["timeline", "timeline"],
  ["console", "console"],
  ["cache", "cache"],
  ["image", "image"],
]);

export interface BottomTab {
  readonly id: string;
  readonly head: ReactNode;
  readonly body: ReactNode;
}

interface BottomPanelProps {
  readonly tabs: readonly BottomTab[];
  /** Id of the open tab; null while the panel is folded to its tabs. */
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  /** What stands at the end of the row. */
  readonly controls?: ReactNode;
}

/** The row of tabs under the panes, with the open one's panel. */
export function BottomPanel({ tabs, selected, onSelect, controls }: BottomPanelProps) {
  const open = tabs.find(({ id }) => id === selected);
  return (
    <section className="bottom" aria-label="More about the file">
      <div className="bottom-head">
        <TabStrip label="Panels" className="bottom-tabs" tabs={tabs.map(({ id, head }) => ({ id, content: head }))} selected={selected} onSelect={onSelect} />
        {controls}
      </div>
      {open && (
        <div className="bottom-body" data-view={views.get(open.id)} tabIndex={-1} {...tabPanelProps(open.id)}>
          {open.body}
        </div>
      )}
    </section>
  );
}
