import { useId, useRef, useState } from "react";
import { Icon } from "../../controls/Icon.tsx";

/** One part of a row: how it is labelled, and what an empty one shows. */
interface Column {
  /** `index` counts from 1; `row` holds what the row says so far. */
  readonly label: (index: number, row: readonly string[]) => string;
  readonly placeholder: string;
  /** What is often written here. */
  readonly suggestions?: readonly string[];
  /** Blanks around the text are left out. */
  readonly isTrimmed?: true;
}

interface RowFieldsProps {
  readonly legend: string;
  /** What a row is, as its buttons call it: `argument`. */
  readonly what: string;
  readonly columns: readonly Column[];
  readonly initial: readonly (readonly string[])[];
  readonly onChange: (rows: readonly (readonly string[])[]) => void;
  /** Somebody is at these rows. */
  readonly onBegin?: () => void;
  /** What is wrong with a row, in the builder's words. */
  readonly complaintOf?: (row: readonly string[]) => string | undefined;
  /** What to write instead, below a complaint. */
  readonly advice?: string;
}

interface Row {
  readonly id: number;
  readonly parts: readonly string[];
}

/** Rows of text fields, to which rows can be added and from which they can be taken away. */
export function RowFields({ legend, what, columns, initial, onChange, onBegin, complaintOf, advice }: RowFieldsProps) {
  const [rows, setRows] = useState<readonly Row[]>(() => initial.map((parts, id) => ({ id, parts })));
  const [addedId, setAddedId] = useState(-1);
  const addButton = useRef<HTMLButtonElement>(null);
  const ownId = useId();

  const change = (next: readonly Row[]) => {
    setRows(next);
    onChange(next.map(({ parts }) => parts));
  };
  const add = () => {
    const id = Math.max(-1, ...rows.map((row) => row.id)) + 1;
    setAddedId(id);
    setRows([...rows, { id, parts: columns.map(() => "") }]);
  };
  const remove = (id: number) => {
    // The focus would fall out of the options with the row that holds it.
    addButton.current?.focus();
    change(rows.filter((row) => row.id !== id));
  };

  return (
    <fieldset className="field" onFocus={onBegin}>
      <legend>{legend}</legend>
      {rows.map(({ id, parts }, index) => {
        const complaint = complaintOf?.(parts);
        const complaintId = `${ownId}-${id}`;
        return (
          <div key={id} className="option-row" data-columns={columns.length}>
            {columns.map(({ label, placeholder, suggestions, isTrimmed }, column) => (
              <input
                key={column}
                className="text-field"
                aria-label={label(index + 1, parts)}
                aria-invalid={complaint !== undefined}
                aria-describedby={complaint === undefined ? undefined : complaintId}
                placeholder={placeholder}
                value={parts[column] ?? ""}
                list={suggestions && `${ownId}-${column}`}
                spellCheck={false}
                autoCapitalize="none"
                autoComplete="off"
                autoFocus={id === addedId && column === 0}
                onChange={({ target: { value } }) =>
                  change(rows.map((row) => (row.id === id ? { id, parts: parts.with(column, isTrimmed ? value.trim() : value) } : row)))
                }
              />
            ))}
            <button type="button" className="button" data-shape="icon" aria-label={`Remove ${parts[0] || `${what} ${index + 1}`}`} onClick={() => remove(id)}>
              <Icon name="close" />
            </button>
            {complaint !== undefined && (
              <p className="field-complaint" id={complaintId}>
                <code>{complaint}</code>
                {advice !== undefined && <span>{advice}</span>}
              </p>
            )}
          </div>
        );
      })}
      <button ref={addButton} type="button" className="button" data-look="line" data-size="small" onClick={add}>
        <Icon name="plus" />
        Add {what}
      </button>
      {columns.map(
        ({ suggestions }, column) =>
          suggestions && (
            <datalist key={column} id={`${ownId}-${column}`}>
              {suggestions.map((each) => (
                <option key={each} value={each} />
              ))}
            </datalist>
          ),
      )}
    </fieldset>
  );
}
