import { useId } from "react";
import { durationText, readDuration } from "../../../viewmodel/time/durationText.ts";
import { Icon } from "../../controls/Icon.tsx";
import { CheckedInput } from "./CheckedInput.tsx";

interface DurationFieldProps {
  readonly label: string;
  /** The label is told, not shown. */
  readonly isLabelHidden?: boolean;
  readonly milliseconds: number;
  /** Where the duration is from, in a word beside the field. */
  readonly source?: string;
  /** Whether there is something to go back from. */
  readonly isSet: boolean;
  readonly onSet: (milliseconds: number) => void;
  readonly onReset: () => void;
}

/** A duration to type, and the way back from it. */
export function DurationField({ label, isLabelHidden = false, milliseconds, source, isSet, onSet, onReset }: DurationFieldProps) {
  const id = useId();
  return (
    <div className="duration-field">
      <label htmlFor={id} className={isLabelHidden ? "visually-hidden" : undefined} title={label}>
        {label}
      </label>
      <span className="duration-source">{source}</span>
      <CheckedInput id={id} shown={durationText(milliseconds)} inputMode="decimal" maxLength={60} read={readMilliseconds} onSet={onSet}>
        <button type="button" className="button" data-shape="icon" data-size="small" aria-label={`Reset: ${label}`} title="Reset" disabled={!isSet} onClick={onReset}>
          <Icon name="undo" />
        </button>
      </CheckedInput>
    </div>
  );
}

function readMilliseconds(text: string): { readonly value: number } | { readonly complaint: string } {
  const read = readDuration(text);
  return "complaint" in read ? read : { value: read.milliseconds };
}
