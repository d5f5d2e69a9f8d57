import { useEffect, useId, useMemo } from "react";
import type { ContextPath } from "../../../../engine/index.ts";
import { selectStages } from "../../../../state/selectors.ts";
import { contextChoices } from "../../../../viewmodel/cache/contextChoices.ts";
import type { KeptCache } from "../../../../viewmodel/machines/acrossMachines.ts";
import type { MachineRecipe } from "../../../../viewmodel/machines/machineRecipe.ts";
import { useAppState, useAppStore } from "../../../controls/AppStoreContext.tsx";
import { useTimeViewer } from "../../time/useTimeViewer.ts";
import { MachineSteps } from "./MachineSteps.tsx";
import "./machines.css";

const kept: readonly (readonly [keeps: KeptCache, name: string, words: string])[] = [
  ["none", "Nothing", "The image alone is pushed."],
  ["inline", "Cache in the image", "--build-arg BUILDKIT_INLINE_CACHE=1: of BuildKit the layers of the image itself."],
  ["min", "--cache-to mode=min", "The layers of the image, in a cache of its own. BuildKit alone."],
  ["max", "--cache-to mode=max", "The layers of every stage that was built. BuildKit alone."],
];

const noPaths: readonly ContextPath[] = [];

/** What a fresh machine takes from the registry: the same builds on two machines, played one by one. */
export function AcrossMachines() {
  useTimeViewer();
  const { actions } = useAppStore();
  const id = useId();
  const { keeps, first: chosenFirst, changedFile: chosenFile } = useAppState((state) => state.acrossMachines);
  const stages = useNeededStages();
  const paths = useAppState((state) => state.simulation?.contextPaths ?? noPaths);
  const described = useAppState((state) => state.options.files);
  const files = useMemo(() => contextChoices(paths, described), [paths, described]);
  const first = chosenFirst !== null && (chosenFirst === "" || stages.includes(chosenFirst)) ? chosenFirst : (stages.at(-1) ?? "");
  const changedFile = chosenFile !== null && (chosenFile === "" || files.includes(chosenFile)) ? chosenFile : (files[0] ?? "");
  const recipe = useMemo<MachineRecipe>(() => ({ keeps, first, changedFile }), [keeps, first, changedFile]);
  useEffect(() => {
    actions.setMachineRecipe(recipe);
    return () => actions.setMachineRecipe(null);
  }, [actions, recipe]);

  return (
    <div className="machines">
      <div className="machines-form" role="group" aria-label="Recipe">
        <fieldset className="field">
          <legend>What the builds leave in the registry</legend>
          {kept.map(([value, name, words]) => (
            <label key={value} className="choice machines-choice">
              <input type="radio" name={`${id}-keeps`} checked={keeps === value} onChange={() => actions.setAcrossMachines({ keeps: value })} />
              <span>
                {name}
                <small>{words}</small>
              </span>
            </label>
          ))}
        </fieldset>
        <label htmlFor={`${id}-first`}>Built and pushed first, as an image of its own</label>
        <select id={`${id}-first`} className="text-field" value={first} onChange={({ target: { value } }) => actions.setAcrossMachines({ first: value })}>
          <option value="">no stage</option>
          {stages.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
        <label htmlFor={`${id}-file`}>Changes before the fresh machine builds</label>
        <select id={`${id}-file`} className="text-field" value={changedFile} onChange={({ target: { value } }) => actions.setAcrossMachines({ changedFile: value })}>
          <option value="">nothing</option>
          {files.map((path) => (
            <option key={path}>{path}</option>
          ))}
        </select>
      </div>
      <MachineSteps />
    </div>
  );
}

/** Names of the stages that BuildKit needs for the target, the target itself left out. */
function useNeededStages(): readonly string[] {
  const stages = useAppState(selectStages);
  const analysis = useAppState((state) => state.lastGood?.analysis);
  return useMemo(
    () => [...new Set(stages.filter(({ index, name }) => name !== "" && index !== analysis?.target.buildkit && analysis?.verdicts.stages[index]?.buildkit.outcome === "built").map(({ name }) => name))],
    [stages, analysis],
  );
}
