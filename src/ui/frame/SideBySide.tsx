import { useEffect, useMemo } from "react";
import { Group, Panel, Separator, usePanelRef } from "react-resizable-panels";
import { ProblemsPanel } from "../panels/ProblemsPanel.tsx";
import { VerdictPane } from "../panels/VerdictPane.tsx";
import { BottomPanel } from "./BottomPanel.tsx";
import type { BottomTab } from "./BottomPanel.tsx";
import { EditorPane } from "./EditorPane.tsx";
import { GraphPane } from "./GraphPane.tsx";
import { ProblemsTab } from "./ProblemsTab.tsx";

const stripHeight = 40;
const openHeight = 288;

interface SideBySideProps {
  /** Where the verdicts stand: a pane of their own, or a tab below. */
  readonly verdicts: "beside" | "below";
  readonly bottomTab: string | null;
  readonly onBottomTab: (id: string | null) => void;
}

const problemsTab: BottomTab = { id: "problems", head: <ProblemsTab />, body: <ProblemsPanel /> };
const verdictsTab: BottomTab = { id: "verdicts", head: "Verdicts", body: <VerdictPane /> };

/** The panes side by side, and the bottom panel under them. All borders can be dragged, or moved with the arrow keys. */
export function SideBySide({ verdicts, bottomTab, onBottomTab }: SideBySideProps) {
  const tabs = useMemo(() => (verdicts === "below" ? [verdictsTab, problemsTab] : [problemsTab]), [verdicts]);
  const bottom = usePanelRef();
  const isOpen = bottomTab !== null;

  useEffect(() => {
    const panel = bottom.current;
    if (!panel) return;
    if (!isOpen) panel.collapse();
    else if (panel.isCollapsed()) panel.resize(openHeight);
  }, [bottom, isOpen]);

  return (
    <Group orientation="vertical" className="frame-body">
      <Panel id="panes" minSize={160}>
        <Group orientation="horizontal">
          <Panel id="editor" defaultSize={376} minSize={240} groupResizeBehavior="preserve-pixel-size">
            <EditorPane />
          </Panel>
          <Separator className="pane-border" aria-label="Width of the Dockerfile" />
          <Panel id="graph" minSize={240}>
            <GraphPane />
          </Panel>
          {verdicts === "beside" && (
            <>
              <Separator className="pane-border" aria-label="Width of the verdicts" />
              <Panel id="verdicts" defaultSize={336} minSize={280} groupResizeBehavior="preserve-pixel-size">
                <section className="pane" aria-label="Verdicts" data-view="table" tabIndex={-1}>
                  <VerdictPane />
                </section>
              </Panel>
            </>
          )}
        </Group>
      </Panel>
      <Separator className="pane-border" aria-label="Height of the panel below" />
      <Panel
        id="bottom"
        panelRef={bottom}
        collapsible
        collapsedSize={stripHeight}
        minSize={120}
        defaultSize={isOpen ? openHeight : stripHeight}
        groupResizeBehavior="preserve-pixel-size"
        onResize={({ inPixels }, _, before) => {
          if (!before) return;
          if (inPixels <= stripHeight && isOpen) onBottomTab(null);
          if (inPixels > stripHeight && !isOpen) onBottomTab(tabs[0]?.id ?? null);
        }}
      >
        <BottomPanel tabs={tabs} selected={bottomTab} onSelect={(id) => onBottomTab(id === bottomTab ? null : id)} />
      </Panel>
    </Group>
  );
}
