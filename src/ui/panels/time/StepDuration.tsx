import { useMemo } from "react";
import { selectStages } from "../../../state/selectors.ts";
import { isTimed, stepDurationOf } from "../../../viewmodel/time/stepDuration.ts";
import type { StepDurationView } from "../../../viewmodel/time/stepDuration.ts";
import { useAppState, useAppStore } from "../../controls/AppStoreContext.tsx";
import { DurationField } from "./DurationField.tsx";

const sources: Readonly<Record<StepDurationView["source"], string>> = { hand: "set by hand", log: "measured", model: "made up" };

/** Where a step's duration is from, and whether it counts. */
export function sourceWords({ source, isCached }: StepDurationView): string {
  return isCached ? (source === "hand" ? "by hand, cached in the log" : "cached in the log") : sources[source];
}

/** How long the selected step takes, to change it. */
export function StepDuration() {
  const { actions } = useAppStore();
  const selection = useAppState((state) => state.selection);
  const scenario = useAppState((state) => state.scenario);
  const stages = useAppState(selectStages);
  const view = useMemo(
    () => (selection?.instruction === undefined ? null : stepDurationOf(scenario, stages, selection.stage, selection.instruction)),
    [selection, scenario, stages],
  );
  if (!view || !isTimed(view.keyword)) return null;
  const { stage, instruction, text, milliseconds, source } = view;
  return (
    <div className="step-duration">
      <DurationField
        // What was typed for one step is nothing to another; its place changes with the text above.
        key={text}
        label={`${text} takes`}
        milliseconds={milliseconds}
        source={sourceWords(view)}
        isSet={source === "hand"}
        onSet={(duration) => actions.setStepDuration(stage, instruction, duration)}
        onReset={() => actions.setStepDuration(stage, instruction, null)}
      />
    </div>
  );
}
