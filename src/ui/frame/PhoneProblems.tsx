import { ProblemsPanel } from "../panels/ProblemsPanel.tsx";
import { ProblemsTab } from "./ProblemsTab.tsx";

/** Beyond these the verdicts below would not be found. */
const shownFirst = 3;

/** What is wrong with the file, where there is no room for a tab of its own. */
export function PhoneProblems() {
  return (
    <section className="phone-problems" aria-label="Problems">
      <h3>
        <ProblemsTab />
      </h3>
      <ProblemsPanel first={shownFirst} />
    </section>
  );
}
