import type { ReactNode } from "react";
import type { ViewName } from "../../commands/command.ts";
import { Icon } from "../controls/Icon.tsx";
import { TabStrip, tabPanelProps } from "../controls/TabStrip.tsx";
import { GraphInWords } from "../panels/GraphInWords.tsx";
import { VerdictPane } from "../panels/VerdictPane.tsx";
import { ArgumentsOnDemand } from "./argumentsOnDemand.tsx";
import { CacheOnDemand } from "./cacheOnDemand.tsx";
import { EditorPane } from "./EditorPane.tsx";
import { EmptyState } from "./EmptyState.tsx";
import { ConsoleOnDemand, PlayControlsOnDemand, TimelineOnDemand } from "./timeOnDemand.tsx";
import { PhoneProblems } from "./PhoneProblems.tsx";
import { ImageOnDemand } from "./imageOnDemand.tsx";
import { GraphPane } from "./GraphPane.tsx";

/** Cache and image stand below the verdicts. */
export type PhoneView = Exclude<ViewName, "cache" | "image">;

const tabs = [
  { id: "table", content: <><Icon name="list" />Verdicts</> },
  { id: "graph", content: <><Icon name="graph" />Graph</> },
  { id: "editor", content: <><Icon name="code" />Source</> },
  { id: "timeline", content: <><Icon name="clock" />Timeline</> },
  { id: "console", content: <><Icon name="console" />Console</> },
] as const;

interface OneAtATimeProps {
  readonly view: PhoneView;
  readonly onView: (view: PhoneView) => void;
}

/** On a phone: one view, and tabs at the thumb to change it. */
export function OneAtATime({ view, onView }: OneAtATimeProps) {
  return (
    <div className="frame-body phone-body">
      <div className="phone-view" {...tabPanelProps(view)}>
        <View view={view} />
      </div>
      <TabStrip
        label="Views"
        className="phone-tabs"
        tabs={tabs}
        selected={view}
        onSelect={(id) => {
          const chosen = tabs.find((tab) => tab.id === id);
          if (chosen) onView(chosen.id);
        }}
      />
    </div>
  );
}

function Below() {
  return (
    <>
      <GraphInWords />
      <section className="phone-arguments" aria-label="Arguments of the file">
        <h3>Arguments</h3>
        <ArgumentsOnDemand />
      </section>
      <section className="phone-cache" aria-label="Cache" data-view="cache" tabIndex={-1}>
        <h3>Cache</h3>
        <CacheOnDemand />
      </section>
      <section className="phone-arguments" aria-label="Image of the target" data-view="image" tabIndex={-1}>
        <h3>Image</h3>
        <ImageOnDemand />
      </section>
    </>
  );
}

function View({ view }: { readonly view: PhoneView }) {
  switch (view) {
    case "editor":
      return <EditorPane />;
    case "timeline":
      return (
        <TimePane label="Timeline" view={view}>
          <TimelineOnDemand />
        </TimePane>
      );
    case "console":
      return (
        <TimePane label="Console" view={view}>
          <ConsoleOnDemand />
        </TimePane>
      );
    case "graph":
      return <GraphPane />;
    case "table":
      return (
        <section className="pane" aria-label="Verdicts" data-view="table" tabIndex={-1}>
          <VerdictPane whenEmpty={<EmptyState />} problems={<PhoneProblems />} below={<Below />} />
        </section>
      );
  }
}

interface TimePaneProps {
  readonly label: string;
  readonly view: PhoneView;
  readonly children: ReactNode;
}

/** A view that follows the playhead, below what moves it. */
function TimePane({ label, view, children }: TimePaneProps) {
  return (
    <section className="pane" aria-label={label} data-view={view} tabIndex={-1}>
      <div className="phone-play">
        <PlayControlsOnDemand />
      </div>
      {children}
    </section>
  );
}
