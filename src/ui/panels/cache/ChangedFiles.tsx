import { useId, useMemo, useRef, useState } from "react";
import type { ContextPath } from "../../../engine/index.ts";
import { withChanged, withoutChanged } from "../../../state/whatIf/changeWhatIf.ts";
import type { ChangedKind } from "../../../state/whatIf/changeWhatIf.ts";
import { contextChoices } from "../../../viewmodel/cache/contextChoices.ts";
import { useAppState, useAppStore } from "../../controls/AppStoreContext.tsx";
import { ChangedChip } from "./ChangedChip.tsx";

const noPaths: readonly ContextPath[] = [];

/** Files of the build context that changed, or were touched alone. */
export function ChangedFiles() {
  const { actions, getState } = useAppStore();
  const whatIf = useAppState((state) => state.whatIf);
  const paths = useAppState((state) => state.simulation?.contextPaths ?? noPaths);
  const files = useAppState((state) => state.options.files);
  const choices = useMemo(() => contextChoices(paths, files), [paths, files]);
  const [typed, setTyped] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const id = useId();

  const add = (kind: ChangedKind) => {
    const path = typed.trim();
    if (path !== "") {
      actions.setWhatIf(withChanged(getState().whatIf, kind, path));
      setTyped("");
    }
    field.current?.focus();
  };
  const remove = (kind: ChangedKind, path: string) => {
    actions.setWhatIf(withoutChanged(getState().whatIf, kind, path));
    field.current?.focus();
  };

  return (
    <div>
      <label className="cache-label" htmlFor={id}>
        File of the build context
      </label>
      <form
        className="cache-add"
        onSubmit={(event) => {
          event.preventDefault();
          add("changedFiles");
        }}
      >
        <input ref={field} id={id} className="text-field" list={`${id}-choices`} value={typed} placeholder={choices[0] ?? "src/main.go"} autoComplete="off" autoCapitalize="none" spellCheck={false} onChange={(event) => setTyped(event.target.value)} />
        <button type="submit" className="button" data-look="line" aria-disabled={typed.trim() === "" || undefined}>
          Changed
        </button>
        <button type="button" className="button" data-look="line" aria-disabled={typed.trim() === "" || undefined} onClick={() => add("touchedFiles")}>
          Touched
        </button>
        <datalist id={`${id}-choices`}>
          {choices.map((path) => (
            <option key={path} value={path} />
          ))}
        </datalist>
      </form>
      {typed === "" && <Choices choices={choices.filter((path) => !whatIf.changedFiles.includes(path))} onChoose={(path) => actions.setWhatIf(withChanged(getState().whatIf, "changedFiles", path))} />}
      <ul className="cache-chips" aria-label="Files that changed">
        {whatIf.changedFiles.map((path) => (
          <ChangedChip key={`changed ${path}`} name={path} word="changed" onRemove={() => remove("changedFiles", path)} />
        ))}
        {whatIf.touchedFiles.map((path) => (
          <ChangedChip key={`touched ${path}`} name={path} word="touched" onRemove={() => remove("touchedFiles", path)} />
        ))}
      </ul>
    </div>
  );
}

/** More do not fit beside each other; the field's list has them all. */
const MOST_BUTTONS = 4;

/** The first sources of the file's COPY lines, a click away. */
function Choices({ choices, onChoose }: { readonly choices: readonly string[]; readonly onChoose: (path: string) => void }) {
  if (choices.length === 0) return null;
  return (
    <p className="cache-choices">
      {choices.slice(0, MOST_BUTTONS).map((path) => (
        <button key={path} type="button" className="cache-choice" title={`${path} changed`} aria-label={`${path} changed`} onClick={() => onChoose(path)}>
          {path}
        </button>
      ))}
    </p>
  );
}
