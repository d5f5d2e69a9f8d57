import { BuilderLetter, builderNames } from "../controls/BuilderLetter.tsx";
import type { BuilderId } from "../controls/BuilderLetter.tsx";
import { useAppState } from "../controls/AppStoreContext.tsx";

/** The words with which builders refuse the newest text or fail: each builder's own, or one line where they say the same. */
export function BuilderRefusals() {
  const legacy = useAppState((state) => state.analysis?.analysis.verdicts.legacy.error?.message);
  const buildkit = useAppState((state) => state.analysis?.analysis.verdicts.buildkit.error?.message);
  if (legacy === undefined && buildkit === undefined) return null;
  return (
    <div className="refusals">
      {legacy === buildkit ? (
        <Refusal builders={["legacy", "buildkit"]} message={legacy} />
      ) : (
        <>
          <Refusal builders={["legacy"]} message={legacy} />
          <Refusal builders={["buildkit"]} message={buildkit} />
        </>
      )}
    </div>
  );
}

function Refusal({ builders, message }: { readonly builders: readonly BuilderId[]; readonly message: string | undefined }) {
  if (message === undefined) return null;
  return (
    <p>
      {builders.map((builder) => (
        <BuilderLetter key={builder} builder={builder} title={builderNames[builder]} />
      ))}
      <code>{message}</code>
    </p>
  );
}
