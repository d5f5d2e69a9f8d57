import { Menu } from "@base-ui/react/menu";
import { hideRest, showPathToSelection, showPathToTarget } from "../../commands/graphCommands.ts";
import { pathEnd } from "../../state/selectGraphView.ts";
import { selectSelectedStage, selectTargetStage } from "../../state/selectors.ts";
import { useAppState, useAppStore } from "../controls/AppStoreContext.tsx";
import { useCommandContext } from "../controls/CommandContext.tsx";
import { Icon } from "../controls/Icon.tsx";

/** Which stages the reader looks at: all, or those on the way to one of them. */
export function PathMenu() {
  const { actions } = useAppStore();
  const context = useCommandContext();
  const path = useAppState((state) => state.drawing.path);
  const analysis = useAppState(({ lastGood }) => lastGood?.analysis);
  const target = useAppState((state) => analysis?.stages[selectTargetStage(state)]?.displayName);
  const selected = useAppState(selectSelectedStage);
  const end = analysis && path && pathEnd(analysis, path);
  const words = end ? `Path to ${end.displayName}` : "All stages";
  const value = path === null ? "all" : path.to === "target" ? "target" : "stage";
  return (
    <Menu.Root>
      <Menu.Trigger className="button path-button" data-size="small" aria-label={words} title={words} data-on={path !== null || undefined}>
        <Icon name="path" />
        <span className="button-word">{words}</span>
        <Icon name="down" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="floating" sideOffset={4} align="start">
          <Menu.Popup className="menu">
            <Menu.RadioGroup value={value}>
              <Choice value="all" onChoose={() => actions.setDrawing({ path: null })} words="All stages" hint="A" />
              {target !== undefined && <Choice value="target" onChoose={() => showPathToTarget.run(context)} words={`Path to the target, ${target}`} hint="P" />}
              {path !== null && typeof path.to === "number" && end && end.index !== selected?.index && <Choice value="stage" onChoose={() => undefined} words={`Path to ${end.displayName}`} />}
              {selected && (
                <Choice value={path?.to === selected.index ? "stage" : "selection"} onChoose={() => showPathToSelection.run(context)} words={`Path to the selected stage, ${selected.displayName}`} hint="S" />
              )}
            </Menu.RadioGroup>
            <Menu.CheckboxItem className="menu-item" checked={path?.rest === "hidden"} disabled={path === null} onCheckedChange={() => hideRest.run(context)}>
              <CheckPlace isChecked={path?.rest === "hidden"} />
              Hide the other stages
              <kbd>H</kbd>
            </Menu.CheckboxItem>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

interface ChoiceProps {
  readonly value: string;
  readonly words: string;
  readonly hint?: string;
  readonly onChoose: () => void;
}

function Choice({ value, words, hint, onChoose }: ChoiceProps) {
  return (
    <Menu.RadioItem className="menu-item" value={value} closeOnClick onClick={onChoose}>
      <span className="menu-check">
        <Menu.RadioItemIndicator>
          <Icon name="check" />
        </Menu.RadioItemIndicator>
      </span>
      {words}
      {hint !== undefined && <kbd>{hint}</kbd>}
    </Menu.RadioItem>
  );
}

function CheckPlace({ isChecked }: { readonly isChecked: boolean }) {
  return <span className="menu-check">{isChecked && <Icon name="check" />}</span>;
}
