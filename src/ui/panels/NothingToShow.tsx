import { selectIsEmpty, selectIsStale } from "../../state/selectors.ts";
import { useAppState } from "../controls/AppStoreContext.tsx";

interface NothingToShowProps {
  /** What comes: `The image`. */
  readonly subject: string;
  readonly isMany?: boolean;
  /** What a text would show: `what its image consists of`. */
  readonly promise: string;
}

/** In place of a panel without anything to show: there is no text, it does not parse, or a worker is busy. */
export function NothingToShow({ subject, isMany = false, promise }: NothingToShowProps) {
  const isEmpty = useAppState(selectIsEmpty);
  const hasNoGraph = useAppState((state) => state.lastGood === null && !selectIsStale(state));
  if (isEmpty) return <p className="panel-note">No Dockerfile yet. Write one, and see {promise}.</p>;
  if (hasNoGraph) return <p className="panel-note">The text does not parse. Mend it, and see {promise}.</p>;
  return (
    <p className="panel-note">
      {subject} {isMany ? "are" : "is"} being worked out.
    </p>
  );
}
