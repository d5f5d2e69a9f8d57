import { Icon } from "../../controls/Icon.tsx";

interface ChangedChipProps {
  readonly name: string;
  /** What became of it: `changed`, `touched`. */
  readonly word: string;
  readonly onRemove: () => void;
}

/** One thing that changed, with the way to take it back. */
export function ChangedChip({ name, word, onRemove }: ChangedChipProps) {
  return (
    <li className="cache-chip">
      <code title={name}>{name}</code>
      <span>{word}</span>
      <button type="button" aria-label={`${name} is not ${word}`} title="Take back" onClick={onRemove}>
        <Icon name="close" />
      </button>
    </li>
  );
}
