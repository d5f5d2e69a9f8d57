import type { ReadVariable } from "../../engine/index.ts";
import { BuilderLetter, builderNames } from "../controls/BuilderLetter.tsx";
import type { BuilderId } from "../controls/BuilderLetter.tsx";
import { ValueReason } from "./ValueReason.tsx";
import { ValueWord } from "./ValueWord.tsx";

const builders: readonly BuilderId[] = ["legacy", "buildkit"];

/** What each variable of the instruction stands for, and which ARG or ENV feeds it. */
export function WhyVariables({ variables }: { readonly variables: readonly ReadVariable[] }) {
  if (variables.length === 0) return null;
  return (
    <section className="why-part" aria-label="Variables">
      <h4>Variables</h4>
      <ul className="why-variables">
        {variables.map((variable) => (
          <li key={`${variable.name} ${variable.span.start}`}>
            <p className="why-name">
              <code>${variable.name}</code> {variable.isSame && <ValueWord value={variable.buildkit} />}
            </p>
            {variable.isSame ? (
              <p>
                <ValueReason value={variable.buildkit} />
              </p>
            ) : (
              builders.map((builder) => (
                <p key={builder} className="why-builder">
                  <BuilderLetter builder={builder} title={builderNames[builder]} />
                  <span>
                    <ValueWord value={variable[builder]} /> · <ValueReason value={variable[builder]} />
                  </span>
                </p>
              ))
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
