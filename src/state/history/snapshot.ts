/** A text as a file once had it. */
export interface Snapshot {
  /** When it was taken, in milliseconds since 1970. */
  readonly at: number;
  readonly text: string;
  /** How many stages it had; null where it did not parse. */
  readonly stages: number | null;
}

/** Characters that a text may have to be remembered. */
export const LONGEST_SNAPSHOT = 200_000;

const mostSnapshots = 60;
const mostCharacters = 500_000;
const minute = 60_000;
const hour = 60 * minute;

/** How far apart snapshots stay, by how old they are, in milliseconds: what is younger than 10 minutes all stays. */
const spacings = [
  { olderThan: 24 * hour, apart: 6 * hour },
  { olderThan: hour, apart: hour },
  { olderThan: 10 * minute, apart: 2 * minute },
];

/** The history with one more snapshot, the newest first. A text that is the newest already makes none. */
export function addSnapshot(history: readonly Snapshot[], snapshot: Snapshot): readonly Snapshot[] {
  if (snapshot.text.length > LONGEST_SNAPSHOT || history[0]?.text === snapshot.text) return history;
  return limit(thin([snapshot, ...history], snapshot.at));
}

/** The older snapshots are, the further apart they stay: of each stretch of time the oldest. The newest stays. */
function thin(history: readonly Snapshot[], now: number): readonly Snapshot[] {
  return history.filter((snapshot, index) => {
    const apart = spacings.find(({ olderThan }) => now - snapshot.at > olderThan)?.apart;
    const older = history[index + 1];
    return apart === undefined || !older || index === 0 || Math.floor(older.at / apart) !== Math.floor(snapshot.at / apart);
  });
}

/** The oldest go first. */
function limit(history: readonly Snapshot[]): readonly Snapshot[] {
  let characters = 0;
  return history.slice(0, mostSnapshots).filter(({ text }) => (characters += text.length) <= mostCharacters);
}
