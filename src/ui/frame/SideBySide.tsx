import { useMemo } from "react";
import { Group, Panel, Separator } from "react-resizable-panels";
import { useMediaQuery } from "../controls/useMediaQuery.ts";
import { ProblemsPanel } from "../panels/ProblemsPanel.tsx";
import { VerdictPane } from "../panels/VerdictPane.tsx";
import { ArgumentsOnDemand } from "./argumentsOnDemand.tsx";
import { BottomPanel } from "./BottomPanel.tsx";
import type { BottomTab } from "./BottomPanel.tsx";
import { CacheTab } from "./CacheTab.tsx";
import { CacheOnDemand } from "./cacheOnDemand.tsx";
import { EditorPane } from "./EditorPane.tsx";
import { GraphPane } from "./GraphPane.tsx";
import { ConsoleOnDemand, PlayControlsOnDemand, TimelineOnDemand } from "./timeOnDemand.tsx";
import { ImageOnDemand } from "./imageOnDemand.tsx";
import { ProblemsTab } from "./ProblemsTab.tsx";
import { useFoldingPanel } from "./useFoldingPanel.ts";

interface SideBySideProps {
  /** Where the verdicts stand: a pane of their own, or a tab below. */
  readonly verdicts: "beside" | "below";
  /** Id of the tab to open below; one that is not there folds the panel. */
  readonly bottomTab: string;
  /** Told the id of the tab that is open from now on; empty: none. */
  readonly onBottomTab: (id: string) => void;
  readonly isEditorFolded: boolean;
  readonly onFoldEditor: (isFolded: boolean) => void;
}

const problemsTab: BottomTab = { id: "problems", head: <ProblemsTab />, body: <ProblemsPanel /> };
const tabsBelow: readonly BottomTab[] = [
  { id: "timeline", head: "Timeline", body: <TimelineOnDemand /> },
  { id: "console", head: "Console", body: <ConsoleOnDemand /> },
  { id: "cache", head: <CacheTab />, body: <CacheOnDemand /> },
  { id: "image", head: "Image", body: <ImageOnDemand /> },
  { id: "arguments", head: "Arguments", body: <ArgumentsOnDemand /> },
  problemsTab,
];
const verdictsTab: BottomTab = { id: "verdicts", head: "Verdicts", body: <VerdictPane /> };

/** The panes side by side, and the bottom panel under them. All borders can be dragged, or moved with the arrow keys. */
export function SideBySide({ verdicts, bottomTab, onBottomTab, isEditorFolded, onFoldEditor }: SideBySideProps) {
  const tabs = useMemo(() => (verdicts === "below" ? [verdictsTab, ...tabsBelow] : tabsBelow), [verdicts]);
  const isVast = useMediaQuery("(min-width: 1920px)");
  const editor = useFoldingPanel({ isFolded: isEditorFolded, onFold: onFoldEditor, foldedSize: 40, openSize: verdicts === "below" ? 352 : isVast ? 560 : 376 });
  const open = tabs.find(({ id }) => id === bottomTab)?.id ?? null;
  const bottom = useFoldingPanel({
    isFolded: open === null,
    onFold: (isFolded) => onBottomTab(isFolded ? "" : (tabs[0]?.id ?? "")),
    foldedSize: 40,
    openSize: 288,
  });

  return (
    <Group orientation="vertical" className="frame-body">
      <Panel id="panes" minSize={160}>
        <Group orientation="horizontal">
          <Panel id="editor" minSize={240} {...editor}>
            <EditorPane isFolded={isEditorFolded} onFold={onFoldEditor} />
          </Panel>
          <Separator className="pane-border" aria-label="Width of the Dockerfile" />
          <Panel id="graph" minSize={240}>
            <GraphPane />
          </Panel>
          {verdicts === "beside" && (
            <>
              <Separator className="pane-border" aria-label="Width of the verdicts" />
              <Panel id="verdicts" defaultSize={isVast ? 400 : 336} minSize={280} groupResizeBehavior="preserve-pixel-size">
                <section className="pane" aria-label="Verdicts" data-view="table" tabIndex={-1}>
                  <VerdictPane />
                </section>
              </Panel>
            </>
          )}
        </Group>
      </Panel>
      <Separator className="pane-border" aria-label="Height of the panel below" />
      <Panel id="bottom" minSize={120} {...bottom}>
        <BottomPanel tabs={tabs} selected={open} onSelect={(id) => onBottomTab(id === open ? "" : id)} controls={<PlayControlsOnDemand />} />
      </Panel>
    </Group>
  );
}
