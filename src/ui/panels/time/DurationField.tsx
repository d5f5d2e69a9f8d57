import { useId, useState } from "react";
import { durationText, readDuration } from "../../../viewmodel/time/durationText.ts";
import { Icon } from "../../controls/Icon.tsx";

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

/** A duration to type: what can be read counts at once, of what cannot the reason is said and the earlier one stays. */
export function DurationField({ label, isLabelHidden = false, milliseconds, source, isSet, onSet, onReset }: DurationFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [complaint, setComplaint] = useState("");
  const id = useId();
  const change = (text: string) => {
    setTyped(text);
    const read = readDuration(text);
    if ("complaint" in read) return;
    setComplaint("");
    onSet(read.milliseconds);
  };
  const finish = () => {
    const read = typed === null ? null : readDuration(typed);
    setTyped(null);
    setComplaint(read && "complaint" in read ? `${read.complaint} It stays ${durationText(milliseconds)}.` : "");
  };
  return (
    <div className="duration-field">
      <label htmlFor={id} className={isLabelHidden ? "visually-hidden" : undefined} title={label}>
        {label}
      </label>
      <span className="duration-source">{source}</span>
      <input
        id={id}
        className="text-field"
        inputMode="decimal"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={60}
        value={typed ?? durationText(milliseconds)}
        aria-invalid={complaint !== ""}
        aria-describedby={`${id}-complaint`}
        onFocus={(event) => event.target.select()}
        onChange={(event) => change(event.target.value)}
        onBlur={finish}
        onKeyDown={(event) => {
          if (event.key === "Enter") finish();
        }}
      />
      <button type="button" className="button" data-shape="icon" data-size="small" aria-label={`Reset: ${label}`} title="Reset" disabled={!isSet} onClick={onReset}>
        <Icon name="undo" />
      </button>
      <p id={`${id}-complaint`} className="field-complaint" role="status">
        {complaint}
      </p>
    </div>
  );
}
