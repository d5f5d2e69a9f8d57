import { useId, useState } from "react";
import { withBuildArg } from "../../../state/changeOptions.ts";
import { canRemember, withRemembered } from "../../../state/whatIf/changeWhatIf.ts";
import { buildsInCache } from "../../../viewmodel/cache/whatIf.ts";
import { useAppStore } from "../../controls/AppStoreContext.tsx";
import { useArgumentTable } from "../../controls/useArgumentTable.ts";

/** A build argument of the file with another value. Without an earlier build the present one is remembered first: else nothing would differ. */
export function ArgumentChange() {
  const { actions, getState } = useAppStore();
  const table = useArgumentTable();
  const names = table?.arguments.filter(({ isArgument }) => isArgument).map(({ name }) => name) ?? [];
  const [chosen, setChosen] = useState("");
  const [value, setValue] = useState("");
  const id = useId();
  const name = names.includes(chosen) ? chosen : (names[0] ?? "");
  if (name === "") return null;

  const change = () => {
    const state = getState();
    const needsBuild = buildsInCache(state.whatIf).length === 0 && canRemember(state);
    const whatIf = needsBuild ? withRemembered(state, `Before ${name} changed`) : state.whatIf;
    actions.suppose(`--build-arg ${name}=${value}`, { whatIf: { ...whatIf, lesson: "" }, options: withBuildArg(state.options, name, value) });
    setValue("");
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        change();
      }}
    >
      <p className="cache-label" id={id}>
        Build argument
      </p>
      <div className="cache-add" role="group" aria-labelledby={id}>
        <select className="text-field" aria-label="Build argument to change" value={name} onChange={(event) => setChosen(event.target.value)}>
          {names.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
        <input className="text-field" aria-label={`New value of ${name}`} placeholder="new value" value={value} autoComplete="off" autoCapitalize="none" spellCheck={false} onChange={(event) => setValue(event.target.value)} />
        <button type="submit" className="button" data-look="line">
          Change
        </button>
      </div>
    </form>
  );
}
