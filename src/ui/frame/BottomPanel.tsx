import type { ReactNode } from "react";
import { TabStrip, tabPanelProps } from "../controls/TabStrip.tsx";

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
}

/** The row of tabs under the panes, with the open one's panel. */
export function BottomPanel({ tabs, selected, onSelect }: BottomPanelProps) {
  const open = tabs.find(({ id }) => id === selected);
  return (
    <section className="bottom" aria-label="More about the file">
      <TabStrip label="Panels" className="bottom-tabs" tabs={tabs.map(({ id, head }) => ({ id, content: head }))} selected={selected} onSelect={onSelect} />
      {open && (
        <div className="bottom-body" data-view={open.id === "verdicts" ? "table" : undefined} {...tabPanelProps(open.id)}>
          {open.body}
        </div>
      )}
    </section>
  );
}
