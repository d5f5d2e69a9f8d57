import { useState } from "react";
import type { ReactNode } from "react";

interface CheckedInputProps<Value> {
  readonly id: string;
  /** The value as it stands while nothing is typed. */
  readonly shown: string;
  readonly inputMode: "decimal" | "numeric";
  readonly maxLength: number;
  /** Of text that is no value the complaint says why. */
  readonly read: (text: string) => { readonly value: Value } | { readonly complaint: string };
  readonly onSet: (value: Value) => void;
  /** What stands between the field and its complaint. */
  readonly children?: ReactNode;
}

/** A value to type: what can be read counts at once, of what cannot the reason is said and the earlier one stays. */
export function CheckedInput<Value>({ id, shown, inputMode, maxLength, read, onSet, children }: CheckedInputProps<Value>) {
  const [typed, setTyped] = useState<string | null>(null);
  const [complaint, setComplaint] = useState("");
  const change = (text: string) => {
    setTyped(text);
    const answer = read(text);
    if ("complaint" in answer) return;
    setComplaint("");
    onSet(answer.value);
  };
  const finish = () => {
    const answer = typed === null ? null : read(typed);
    setTyped(null);
    setComplaint(answer && "complaint" in answer ? `${answer.complaint} It stays ${shown}.` : "");
  };
  return (
    <>
      <input
        id={id}
        className="text-field"
        inputMode={inputMode}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={maxLength}
        value={typed ?? shown}
        aria-invalid={complaint !== ""}
        aria-describedby={`${id}-complaint`}
        onFocus={(event) => event.target.select()}
        onChange={(event) => change(event.target.value)}
        onBlur={finish}
        onKeyDown={(event) => {
          if (event.key === "Enter") finish();
        }}
      />
      {children}
      <p id={`${id}-complaint`} className="field-complaint" role="status">
        {complaint}
      </p>
    </>
  );
}
