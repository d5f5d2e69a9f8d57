import { showPalette } from "../../commands/commands.ts";
import { useCommandContext } from "../controls/CommandContext.tsx";
import { Icon } from "../controls/Icon.tsx";
import { ariaShortcut, printShortcut } from "./printShortcut.ts";

/** Opens the palette, and tells its key. */
export function PaletteButton() {
  const context = useCommandContext();
  const { shortcut } = showPalette;
  return (
    <button
      type="button"
      className="button palette-button"
      aria-label="Commands"
      aria-haspopup="dialog"
      aria-keyshortcuts={shortcut && ariaShortcut(shortcut)}
      title="Commands"
      onClick={() => showPalette.run(context)}
    >
      <Icon name="more" />
      <span>Commands</span>
      <kbd aria-hidden="true">{shortcut && printShortcut(shortcut)}</kbd>
    </button>
  );
}
