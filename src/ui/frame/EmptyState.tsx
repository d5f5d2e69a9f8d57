import { openFile } from "../../commands/commands.ts";
import { useCommandContext } from "../controls/CommandContext.tsx";
import { Icon } from "../controls/Icon.tsx";
import { ExamplesMenuOnDemand } from "./onDemand.tsx";

/** What to do while there is no text. */
export function EmptyState() {
  const context = useCommandContext();
  return (
    <div className="empty-state">
      <h2>No Dockerfile yet</h2>
      <p>Paste one, drop a file, or start from an example.</p>
      <div>
        <button type="button" className="button" data-look="solid" onClick={() => openFile.run(context)}>
          <Icon name="open" />
          Open…
        </button>
        <ExamplesMenuOnDemand look="line" />
      </div>
    </div>
  );
}
