import { memo, useMemo } from "react";
import type { CSSProperties } from "react";
import type { AppState } from "../../../state/appState.ts";
import { secondsText } from "../../../viewmodel/time/timelineView.ts";
import type { BarView, BuilderName, LaneView, TimelineView } from "../../../viewmodel/time/timelineView.ts";
import { useAppState, useAppStore } from "../../controls/AppStoreContext.tsx";
import { BuilderLetter, builderNames } from "../../controls/BuilderLetter.tsx";
import "./timeline.css";

/** The lanes of both builders, the first `most` of them. */
export function TimelineRows({ view, most = Infinity }: { readonly view: TimelineView; readonly most?: number }) {
  return (
    <div className="timeline-rows">
      {view.lanes.slice(0, most).map((lane, index) => (
        <Lane key={lane.id} lane={lane} view={view} isFirst={view.lanes[index - 1]?.builder !== lane.builder} isLast={isLastOf(view, index)} />
      ))}
    </div>
  );
}

function isLastOf({ lanes }: TimelineView, index: number): boolean {
  return lanes[index + 1]?.builder !== lanes[index]?.builder;
}

/** The labels of the ticks; the one near a moment makes room for the moment's own. */
export function TimelineAxis({ view, moment }: { readonly view: TimelineView; readonly moment?: number }) {
  const covered = moment === undefined ? undefined : nearestTick(view.ticks, moment);
  const nearby = 2 * ((view.ticks[1] ?? 0) - (view.ticks[0] ?? 0));
  return (
    <div className="timeline-axis" aria-hidden="true">
      {view.ticks.map((at) => (
        <span key={at} data-covered={at === covered || undefined} data-near={(moment !== undefined && Math.abs(at - moment) < nearby) || undefined} style={placed(at, at, view.span)}>
          {tickText(at, view)}
        </span>
      ))}
    </div>
  );
}

/** The tick whose label the playhead's own would cut; undefined: none. */
function nearestTick(ticks: readonly number[], moment: number): number | undefined {
  const reach = 0.6 * ((ticks[1] ?? 0) - (ticks[0] ?? 0));
  return ticks.find((at) => Math.abs(at - moment) <= reach && ticks.every((other) => Math.abs(other - moment) >= Math.abs(at - moment)));
}

function tickText(at: number, { span, ticks }: TimelineView): string {
  const isFine = (ticks[1] ?? 0) % 100 !== 0;
  return span < 60_000 ? `${(at / 1000).toFixed(isFine ? 2 : 1)} s` : secondsText(at);
}

interface LaneProps {
  readonly lane: LaneView;
  readonly view: TimelineView;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

const Lane = memo(function Lane({ lane, view, isFirst, isLast }: LaneProps) {
  const selected = useAppState((state) => selectedWork(state, lane.builder));
  return (
    <>
      {isFirst && lane.builder === "buildkit" && (
        <div className="timeline-lane" data-kind="head">
          <BuilderName builder="buildkit" />
        </div>
      )}
      <div className="timeline-lane" data-builder={lane.builder}>
        {lane.builder === "legacy" ? <BuilderName builder="legacy" /> : <span className={lane.stage === -1 ? "timeline-label" : "timeline-label mono"} title={lane.label}>{lane.label}</span>}
        <div className="timeline-bars">
          {lane.bars.map((bar) => (
            <Bar key={bar.work} bar={bar} builder={lane.builder} span={view.span} isSelected={selected.has(bar.work)} />
          ))}
          {isLast && (
            <span className="timeline-end" data-builder={lane.builder} style={placed(view.durations[lane.builder], view.durations[lane.builder], view.span)}>
              {secondsText(view.durations[lane.builder])}
            </span>
          )}
        </div>
      </div>
    </>
  );
});

function BuilderName({ builder }: { readonly builder: BuilderName }) {
  return (
    <span className="timeline-builder">
      <BuilderLetter builder={builder} />
      {builderNames[builder]}
    </span>
  );
}

interface BarProps {
  readonly bar: BarView;
  readonly builder: BuilderName;
  readonly span: number;
  readonly isSelected: boolean;
}

const Bar = memo(function Bar({ bar, builder, span, isSelected }: BarProps) {
  const store = useAppStore();
  const style = useMemo(() => placed(bar.start, bar.end, span), [bar, span]);
  const select = () => {
    const cause = store.getState().simulation?.runs[builder].works[bar.work]?.causes[0];
    if (cause && cause.stage >= 0) store.actions.select({ stage: cause.stage, instruction: cause.instruction, madeIn: "table" });
    store.actions.setMoment(bar.start);
  };
  return (
    // For the mouse: the playhead goes to the same places by keys, and says what is there.
    <div
      role="img"
      className="timeline-bar"
      data-builder={builder}
      data-look={bar.look}
      data-critical={bar.isCritical || undefined}
      data-timed={bar.timedBy}
      data-tick={bar.start === bar.end || undefined}
      aria-label={bar.title}
      data-selected={isSelected || undefined}
      title={bar.title}
      style={style}
      onClick={select}
    >
      <span aria-hidden="true">{bar.text}</span>
    </div>
  );
});

/** Shares of the plot's width, for the style sheet to place by. */
function placed(start: number, end: number, span: number): CSSProperties {
  return { "--from": start / span, "--to": end / span } as CSSProperties;
}

const nothing: ReadonlySet<number> = new Set();
let selection: { readonly of: unknown; readonly runs: unknown; readonly works: Readonly<Record<BuilderName, ReadonlySet<number>>> } | null = null;

/** Works of the selected instruction, or of all of the selected stage. */
function selectedWork(state: AppState, builder: BuilderName): ReadonlySet<number> {
  const chosen = state.selection;
  if (!chosen || !state.simulation) return nothing;
  if (selection?.of !== chosen || selection.runs !== state.simulation.runs) {
    const { runs } = state.simulation;
    const find = (name: BuilderName) =>
      new Set(
        runs[name].works.flatMap((work, index) =>
          work.causes.some(({ stage, instruction }) => stage === chosen.stage && (chosen.instruction === undefined || instruction === chosen.instruction)) ? [index] : [],
        ),
      );
    selection = { of: chosen, runs, works: { legacy: find("legacy"), buildkit: find("buildkit") } };
  }
  return selection.works[builder];
}
