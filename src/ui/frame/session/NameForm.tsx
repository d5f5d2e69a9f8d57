import { useId } from "react";

const longestName = 200;

interface NameFormProps {
  /** What is to be named, as the field's label. */
  readonly label: string;
  readonly name: string;
  /** The name was begun before the field was there: it is written on, not over. */
  readonly isBegun: boolean;
  readonly onName: (name: string) => void;
  /** May take its time, and may refuse: what is wrong is then told under the form. */
  readonly onRename: () => void;
  /** Id of the words that tell what is wrong with the name, and whether they do. */
  readonly complaint?: { readonly id: string; readonly isTold: boolean };
}

/** A field for a name, as a rule all of it chosen to be typed over, and the button that gives it. */
export function NameForm({ label, name, isBegun, onName, onRename, complaint }: NameFormProps) {
  const field = useId();
  return (
    <form
      className="rename-form"
      onSubmit={(event) => {
        event.preventDefault();
        onRename();
      }}
    >
      <label className="visually-hidden" htmlFor={field}>
        {label}
      </label>
      <input
        id={field}
        className="text-field"
        value={name}
        maxLength={longestName}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-invalid={complaint?.isTold}
        aria-describedby={complaint?.id}
        onFocus={({ target }) => (isBegun ? target.setSelectionRange(name.length, name.length) : target.select())}
        onChange={(event) => onName(event.target.value)}
      />
      <button type="submit" className="button" data-look="solid">
        Rename
      </button>
    </form>
  );
}
