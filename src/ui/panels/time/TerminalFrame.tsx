import { useMemo, useRef } from "react";
import { terminalFrame } from "../../../engine/index.ts";
import { selectMoment } from "../../../state/time/selectTime.ts";
import { useAppState, useAppStore } from "../../controls/AppStoreContext.tsx";
import { useColumns } from "./useColumns.ts";

/** BuildKit's output as a terminal shows it at the moment that is shown: what runs stands below, drawn anew all the time. */
export function TerminalFrame() {
  const { actions } = useAppStore();
  const run = useAppState((state) => state.simulation?.runs.buildkit);
  const moment = useAppState(selectMoment);
  const selection = useAppState((state) => state.selection);
  const screen = useRef<HTMLDivElement>(null);
  const columns = useColumns(screen);
  const lines = useMemo(() => (run ? terminalFrame(run, moment, columns) : []), [run, moment, columns]);
  return (
    <div ref={screen} className="console-lines" tabIndex={0} role="group" aria-label="BuildKit’s output on a terminal">
      {lines.map((line, index) => {
        const causes = run?.works[line.work]?.causes ?? [];
        const cause = causes[0];
        return (
          <div
            key={index}
            className="console-line"
            data-tone={line.tone}
            data-selected={(selection !== null && causes.some(({ stage, instruction }) => stage === selection.stage && (selection.instruction ?? instruction) === instruction)) || undefined}
            onClick={() => {
              if (cause && cause.stage >= 0) actions.select({ stage: cause.stage, instruction: cause.instruction, madeIn: "table" });
            }}
          >
            {line.text === "" ? "\u00a0" : line.text}
          </div>
        );
      })}
    </div>
  );
}
