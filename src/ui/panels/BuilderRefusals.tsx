import { BuilderLetter, builderNames } from "../controls/BuilderLetter.tsx";
import type { BuilderId } from "../controls/BuilderLetter.tsx";
import { useAppState } from "../controls/AppStoreContext.tsx";

const builders: readonly BuilderId[] = ["legacy", "buildkit"];

/** The words with which a builder refuses the newest text or fails, each builder for itself. */
export function BuilderRefusals() {
  const verdicts = useAppState((state) => state.analysis?.analysis.verdicts ?? null);
  const refusals = builders.flatMap((builder) => {
    const error = verdicts?.[builder].error;
    return error ? [{ builder, message: error.message }] : [];
  });
  if (refusals.length === 0) return null;
  return (
    <div className="refusals">
      {refusals.map(({ builder, message }) => (
        <p key={builder}>
          <BuilderLetter builder={builder} title={builderNames[builder]} />
          <code>{message}</code>
        </p>
      ))}
    </div>
  );
}
