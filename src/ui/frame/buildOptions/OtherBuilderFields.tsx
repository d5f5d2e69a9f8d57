import { NOT_MODELLED, OTHER_BUILDERS } from "../../../engine/index.ts";
import { useAppState, useAppStore } from "../../controls/AppStoreContext.tsx";

/** Builders beside Docker's own whose choice of stages is compared. */
export function OtherBuilderFields() {
  const { actions } = useAppStore();
  const chosen = useAppState((state) => state.otherBuilders);
  return (
    <fieldset className="field">
      <legend>Other builders to compare</legend>
      {OTHER_BUILDERS.map(({ id, name, flag, rule }) => (
        <div key={id} className="other-builder">
          <label className="choice">
            <input type="checkbox" checked={chosen.includes(id)} aria-describedby={`${id}-rule`} onChange={({ target: { checked } }) => actions.setOtherBuilder(id, checked)} />
            <span>
              {name} {flag !== "" && <code>{flag}</code>}
            </span>
          </label>
          <p className="field-note" id={`${id}-rule`}>
            {rule}
          </p>
        </div>
      ))}
      <p className="field-note">
        Their table stands below the verdicts. {NOT_MODELLED} Sources: {[...new Set(OTHER_BUILDERS.map(({ source }) => source))].join("; ")}.
      </p>
    </fieldset>
  );
}
