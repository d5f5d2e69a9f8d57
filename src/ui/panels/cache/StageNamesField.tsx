import { useState } from "react";

interface StageNamesFieldProps {
  readonly id: string;
  /** Names that there are. */
  readonly names: readonly string[];
  readonly value: readonly string[];
  readonly onChange: (names: readonly string[]) => void;
}

/** More than anyone looks through; each is written anew at every key. */
const MOST_OFFERED = 200;

/** Names of stages with commas between them, as the flag takes them. */
export function StageNamesField({ id, names, value, onChange }: StageNamesFieldProps) {
  const [typed, setTyped] = useState<{ readonly text: string; readonly names: readonly string[] }>(() => ({ text: value.join(","), names: value }));
  // Names that came from elsewhere, by a link or Undo, take the place of the text.
  const text = isSame(typed.names, value) ? typed.text : value.join(",");
  const last = text.lastIndexOf(",") + 1;
  return (
    <>
      <input
        id={id}
        className="text-field"
        value={text}
        list={`${id}-names`}
        placeholder={names.slice(0, 2).join(",") || "build,test"}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        onChange={(event) => {
          const given = readNames(event.target.value);
          setTyped({ text: event.target.value, names: given });
          onChange(given);
        }}
      />
      <datalist id={`${id}-names`}>
        {names.slice(0, MOST_OFFERED).map((name) => (
          <option key={name} value={`${text.slice(0, last)}${name}`} />
        ))}
      </datalist>
    </>
  );
}

function readNames(text: string): readonly string[] {
  return [...new Set(text.split(",").map((name) => name.trim()).filter((name) => name !== ""))];
}

function isSame(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((name, index) => name === right[index]);
}
