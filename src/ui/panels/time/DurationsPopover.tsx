import { Popover } from "@base-ui/react/popover";
import { useId, useMemo } from "react";
import { DEFAULT_DURATIONS } from "../../../engine/index.ts";
import type { WorkKind } from "../../../engine/index.ts";
import { selectStages } from "../../../state/selectors.ts";
import { HIGHEST_PARALLELISM, hasOwnTimes } from "../../../state/time/changeTimes.ts";
import type { StepDurationView } from "../../../viewmodel/time/stepDuration.ts";
import { listStepDurations } from "../../../viewmodel/time/stepDuration.ts";
import { useAppState, useAppStore } from "../../controls/AppStoreContext.tsx";
import { Icon } from "../../controls/Icon.tsx";
import { CheckedInput } from "./CheckedInput.tsx";
import { DurationField } from "./DurationField.tsx";
import { sourceWords } from "./StepDuration.tsx";

/** How long each kind of work and each step takes, and how much BuildKit does at once. */
export function DurationsPopover() {
  return (
    <Popover.Root>
      <Popover.Trigger className="button" data-size="small">
        <Icon name="clock" />
        Durations
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className="floating" sideOffset={4} align="end" collisionPadding={8}>
          <Popover.Popup className="popover durations-popover">
            <Popover.Title className="popover-title">Durations</Popover.Title>
            <KindFields />
            <ParallelismField />
            <StepFields />
            <ResetButtons />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

const kinds: readonly (readonly [label: string, kinds: readonly WorkKind[]])[] = [
  ["RUN", ["exec"]],
  ["COPY, ADD, WORKDIR", ["file"]],
  ["FROM, an image that is pulled", ["image"]],
  ["Other instructions, legacy only", ["config"]],
  ["Load context and metadata", ["internal"]],
  ["Export the image", ["export"]],
];

function KindFields() {
  const { actions } = useAppStore();
  const byKind = useAppState((state) => state.scenario.durations.byKind);
  return (
    <fieldset className="field">
      <legend>Each kind of work that is not cached</legend>
      {kinds.map(([label, [kind = "exec"]]) => (
        <DurationField
          key={kind}
          label={label}
          milliseconds={byKind[kind]}
          isSet={byKind[kind] !== DEFAULT_DURATIONS.byKind[kind]}
          onSet={(milliseconds) => actions.setKindDuration([kind], milliseconds)}
          onReset={() => actions.setKindDuration([kind], null)}
        />
      ))}
    </fieldset>
  );
}

/** BuildKit's `max-parallelism`. */
function ParallelismField() {
  const { actions } = useAppStore();
  const limit = useAppState((state) => state.scenario.maxParallelism);
  const id = useId();
  return (
    <div className="field duration-field">
      <label htmlFor={id}>Vertices at a time (max-parallelism)</label>
      <span className="duration-source">{limit === 0 ? "no limit" : ""}</span>
      <CheckedInput id={id} shown={String(limit)} inputMode="numeric" maxLength={12} read={readLimit} onSet={(value) => actions.setMaxParallelism(value)} />
    </div>
  );
}

function readLimit(text: string): { readonly value: number } | { readonly complaint: string } {
  const trimmed = text.trim();
  const isLimit = /^\d{1,6}$/.test(trimmed) && Number(trimmed) <= HIGHEST_PARALLELISM;
  return isLimit ? { value: Number(trimmed) } : { complaint: `Write a whole number from 0 to ${HIGHEST_PARALLELISM}.` };
}

/** More fields than anyone goes through: the other steps are selected, and set beside the timeline. */
const MOST_FIELDS = 100;

function StepFields() {
  const { actions } = useAppStore();
  const scenario = useAppState((state) => state.scenario);
  const stages = useAppState(selectStages);
  const steps = useMemo(() => listStepDurations(scenario, stages, MOST_FIELDS + 1), [scenario, stages]);
  if (steps.length === 0) return null;
  return (
    <fieldset className="field">
      <legend>Each step</legend>
      {withKeys(steps.slice(0, MOST_FIELDS)).map(({ key, view }) => (
        <DurationField
          key={key}
          label={view.text}
          milliseconds={view.milliseconds}
          source={view.source === "model" && !view.isCached ? "" : sourceWords(view)}
          isSet={view.source === "hand"}
          onSet={(duration) => actions.setStepDuration(view.stage, view.instruction, duration)}
          onReset={() => actions.setStepDuration(view.stage, view.instruction, null)}
        />
      ))}
      {steps.length > MOST_FIELDS && <p className="field-note">The first {MOST_FIELDS} steps. Select another one, and its duration stands beside the timeline.</p>}
    </fieldset>
  );
}

/** A step's field stays its own when steps are put in above: its place does not tell it from others, its text and how often that stood before do. */
function withKeys(steps: readonly StepDurationView[]): readonly { readonly key: string; readonly view: StepDurationView }[] {
  const seen = new Map<string, number>();
  return steps.map((view) => {
    const count = (seen.get(view.text) ?? 0) + 1;
    seen.set(view.text, count);
    return { key: `${count} ${view.text}`, view };
  });
}

function ResetButtons() {
  const { actions } = useAppStore();
  const hasOwn = useAppState((state) => hasOwnTimes(state.scenario));
  const canUndo = useAppState((state) => state.replacedScenario !== null);
  return (
    <div className="durations-buttons">
      <button type="button" className="button" data-look="line" data-size="small" disabled={!hasOwn} onClick={() => actions.resetTimes()}>
        Reset all
      </button>
      {canUndo && (
        <button type="button" className="button" data-look="line" data-size="small" onClick={() => actions.undoTimes()}>
          Undo
        </button>
      )}
    </div>
  );
}
