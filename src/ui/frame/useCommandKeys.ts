import { useEffect } from "react";
import type { CommandContext } from "../../commands/command.ts";
import { commands, showPalette } from "../../commands/commands.ts";
import { findCommand } from "../../commands/findCommand.ts";

const textFields = "input, textarea, select, [contenteditable], [role=textbox]";
// Menus and dialogs have keys of their own. What lies over the whole page is finished first; from the others the commands can be reached.
const modal = "[role=dialog].dialog";
const floating = "[role=dialog], [role=menu]";

/** Runs commands by their keys, wherever the focus is. */
export function useCommandKeys(context: CommandContext): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest(modal)) return;
      const isFloating = Boolean(target?.closest(floating));
      const command = findCommand(isFloating ? [showPalette] : commands, event, target?.closest(textFields) ? "text" : "elsewhere");
      if (!command?.isEnabled(context.store.getState())) return;
      event.preventDefault();
      if (isFloating) closeFloating(target, () => command.run(context));
      else command.run(context);
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [context]);
}

/** Closes the menu or popover around an element as its own key does, and goes on once it is gone and has given the focus back. */
function closeFloating(element: Element | null, then: () => void): void {
  element?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true }));
  const goOn = (frames: number): void => {
    if (element?.isConnected && frames > 0) requestAnimationFrame(() => goOn(frames - 1));
    else requestAnimationFrame(then);
  };
  goOn(30);
}
