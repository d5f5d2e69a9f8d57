import { useMemo } from "react";
import type { StageSummary, TargetOption } from "../../engine/index.ts";
import { selectIsTargetUnknown, selectStages, selectTargets } from "../../state/selectors.ts";
import { useAppState, useAppStore } from "../controls/AppStoreContext.tsx";
import { Combobox } from "../controls/Combobox.tsx";
import { unknownTargetId } from "./UnknownTarget.tsx";

/** Which stage is to be built: what `--target` says. Unnamed stages are listed but cannot be chosen. */
export function TargetCombobox() {
  const { actions } = useAppStore();
  const targets = useAppState(selectTargets);
  const stages = useAppState(selectStages);
  const target = useAppState((state) => state.target);
  const isUnknown = useAppState(selectIsTargetUnknown);
  const options = useMemo(
    () => targets.map((each) => ({ id: idOf(each), value: each.value, label: each.label, note: each.note ?? placeOf(each, stages), isDisabled: each.isDisabled })),
    [targets, stages],
  );
  const selected = options.find(({ value, isDisabled }) => value === target && !isDisabled);

  return (
    <Combobox
      label="Target stage"
      options={options}
      selected={selected?.id ?? null}
      value={selected?.label ?? target}
      onChoose={({ id }) => actions.setTarget(options.find((option) => option.id === id)?.value ?? "")}
      noMatch="No stage has this name."
      errorId={isUnknown ? unknownTargetId : undefined}
    >
      <span className="target-label" aria-hidden="true">
        Target
      </span>
    </Combobox>
  );
}

/** The same for the same choice in a text that was changed meanwhile: its place among the options is not. */
function idOf({ value, isDisabled }: TargetOption): string {
  return `${isDisabled ? "unnamed" : "named"} ${value}`;
}

/** Where the option's stage stands; for "last stage", which one that is. */
function placeOf({ value, buildkitStage }: TargetOption, stages: readonly StageSummary[]): string {
  const stage = stages[buildkitStage];
  if (!stage) return "";
  return value === "" ? stage.displayName : `line ${stage.from.lines[0]}`;
}
