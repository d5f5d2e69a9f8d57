import type { Diagnostic, DiagnosticOrigin } from "../../engine/index.ts";
import { toProblemLine } from "../../state/problemPlace.ts";
import { useAppStore } from "../controls/AppStoreContext.tsx";
import { BuilderLetter, builderNames } from "../controls/BuilderLetter.tsx";
import { Icon } from "../controls/Icon.tsx";

interface ProblemItemProps {
  readonly problem: Diagnostic;
  /** The text that the problem was found in. */
  readonly dockerfile: string;
  readonly onFixed: () => void;
}

const noun: Readonly<Record<Diagnostic["severity"], string>> = { error: "Error", warning: "Warning", note: "Note" };

/** One problem: who says what about which line; below it why, what to do, the builder's page and the fix. */
export function ProblemItem({ problem, dockerfile, onFixed }: ProblemItemProps) {
  const { actions } = useAppStore();
  const { severity, origin, code, message, why, advice, url, fix, span } = problem;
  return (
    <li className="problem-item">
      <button type="button" className="problem" data-severity={severity} onClick={() => actions.revealSpan(span)}>
        <span className="problem-severity">
          {severity === "note" ? null : <Icon name="warning" />}
          {noun[severity]}
        </span>
        <Origin origin={origin} />
        <span className="problem-line">line {toProblemLine(problem, dockerfile)}</span>
        <span className="problem-message">{message}</span>
      </button>
      {(why ?? advice ?? url ?? fix) === undefined ? null : (
        <div className="problem-more">
          {why === undefined ? null : <p>{why}</p>}
          {advice === undefined ? null : <p className="problem-advice">{advice}</p>}
          {(url ?? fix) === undefined ? null : (
            <p className="problem-actions">
              {fix && (
                <button
                  type="button"
                  className="button"
                  data-look="line"
                  data-size="small"
                  onClick={() => {
                    actions.applyFix(fix);
                    onFixed();
                  }}
                >
                  Fix: {fix.title}
                </button>
              )}
              {url !== undefined && (
                <a href={url} target="_blank" rel="noopener noreferrer">
                  {code} in Docker's reference
                </a>
              )}
            </p>
          )}
        </div>
      )}
    </li>
  );
}

function Origin({ origin }: { readonly origin: DiagnosticOrigin }) {
  if (origin === "stagegraph") return <span className="problem-origin">Stagegraph</span>;
  return (
    <span className="problem-origin">
      <BuilderLetter builder={origin} />
      {builderNames[origin]}
    </span>
  );
}
