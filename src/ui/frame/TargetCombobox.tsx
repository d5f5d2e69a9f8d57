import { Combobox } from "@base-ui/react/combobox";
import { useId, useMemo } from "react";
import type { StageSummary, TargetOption } from "../../engine/index.ts";
import { selectIsTargetUnknown, selectStages, selectTargets } from "../../state/selectors.ts";
import { useAppState, useAppStore } from "../controls/AppStoreContext.tsx";
import { Icon } from "../controls/Icon.tsx";
import { unknownTargetId } from "./UnknownTarget.tsx";

/** Which stage is to be built: what `--target` says. Unnamed stages are listed but cannot be chosen. */
export function TargetCombobox() {
  const { actions } = useAppStore();
  const known = useAppState(selectTargets);
  const stages = useAppState(selectStages);
  const target = useAppState((state) => state.target);
  const isUnknown = useAppState(selectIsTargetUnknown);
  const chosen = useMemo(() => known.find(({ value, isDisabled }) => value === target && !isDisabled) ?? unknownOption(target), [known, target]);

  return (
    <Combobox.Root
      items={known}
      value={chosen}
      onValueChange={(option: TargetOption | null) => option && actions.setTarget(option.value)}
      itemToStringLabel={({ label }: TargetOption) => label}
      isItemEqualToValue={isSameOption}
      autoHighlight
    >
      <div className="target" data-unknown={isUnknown || undefined}>
        <span className="target-label" aria-hidden="true">
          Target
        </span>
        <Combobox.Input
          className="target-input"
          aria-label="Target stage"
          aria-invalid={isUnknown || undefined}
          aria-describedby={isUnknown ? unknownTargetId : undefined}
          // Typing replaces the name: nobody adds to one.
          onFocus={({ currentTarget }) => currentTarget.select()}
          onClick={({ currentTarget }) => currentTarget.select()}
          spellCheck={false}
          autoCapitalize="none"
        />
        <Icon name="down" />
      </div>
      <Combobox.Portal>
        <Combobox.Positioner className="floating" sideOffset={4} align="start">
          <Combobox.Popup className="menu target-menu">
            <Combobox.Empty className="menu-empty">No stage has this name.</Combobox.Empty>
            <Combobox.List>
              {(option: TargetOption) => <TargetItem key={keyOf(option)} option={option} place={placeOf(option, stages)} />}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}

function TargetItem({ option, place }: { readonly option: TargetOption; readonly place: string }) {
  const id = useId();
  const note = option.note ?? place;
  return (
    <Combobox.Item className="menu-item" value={option} disabled={option.isDisabled} aria-labelledby={`${id}label`} aria-describedby={`${id}note`}>
      <Combobox.ItemIndicator className="menu-check">
        <Icon name="check" />
      </Combobox.ItemIndicator>
      <span id={`${id}label`} className="target-name" data-last={option.value === "" && !option.isDisabled ? true : undefined}>
        {option.label}
      </span>
      <span id={`${id}note`} className="menu-note" data-long={option.note ? true : undefined}>
        {note}
      </span>
    </Combobox.Item>
  );
}

/** Where the option's stage stands; for "last stage", which one that is. */
function placeOf({ value, buildkitStage }: TargetOption, stages: readonly StageSummary[]): string {
  const stage = stages[buildkitStage];
  if (!stage) return "";
  return value === "" ? stage.displayName : `line ${stage.from.lines[0]}`;
}

function unknownOption(value: string): TargetOption {
  return { value, label: value, buildkitStage: -1, legacyStage: -1, isDisabled: true };
}

function isSameOption(a: TargetOption, b: TargetOption): boolean {
  return keyOf(a) === keyOf(b);
}

function keyOf({ value, label, isDisabled }: TargetOption): string {
  return JSON.stringify([value, label, isDisabled]);
}
