import { selectIsTargetUnknown } from "../../state/selectors.ts";
import { useAppState, useAppStore } from "../controls/AppStoreContext.tsx";
import { Icon } from "../controls/Icon.tsx";

export const unknownTargetId = "unknown-target";

/** What the builders say to a target that no stage has, under the combobox. */
export function UnknownTarget() {
  const { actions } = useAppStore();
  const isUnknown = useAppState(selectIsTargetUnknown);
  const sentence = useAppState(({ analysis, target }) => {
    const verdicts = analysis?.analysis.verdicts;
    return verdicts?.buildkit.error?.message ?? verdicts?.legacy.error?.message ?? `No stage is named ${target}.`;
  });
  if (!isUnknown) return null;
  return (
    <div className="strip-message" role="alert" id={unknownTargetId}>
      <Icon name="warning" />
      <code>{sentence}</code>
      <button type="button" className="button" data-look="line" data-size="small" onClick={() => actions.setTarget("")}>
        Build the last stage
      </button>
    </div>
  );
}
