import { renameSelectedStage } from "../../commands/stageCommands.ts";
import type { StageSummary } from "../../engine/index.ts";
import { useCommandContext } from "../controls/CommandContext.tsx";

/** Asks for another name of the selected stage, or for a first one. */
export function RenameStageButton({ stage: { name, displayName } }: { readonly stage: StageSummary }) {
  const context = useCommandContext();
  return (
    <button type="button" className="button" data-look="line" data-size="small" onClick={() => renameSelectedStage.run(context)}>
      {name === "" ? "Name" : "Rename"} {displayName}…
    </button>
  );
}
