import { selectProblems } from "../../state/selectors.ts";
import { useAppState } from "../controls/AppStoreContext.tsx";

/** The name of the problems' tab, with how many there are. */
export function ProblemsTab() {
  const problems = useAppState(selectProblems);
  const hasError = problems.some(({ severity }) => severity === "error");
  return (
    <>
      Problems
      {problems.length > 0 && (
        <span className="count" data-severity={hasError ? "error" : undefined}>
          {problems.length}
        </span>
      )}
    </>
  );
}
