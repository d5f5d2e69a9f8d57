import { useEffect } from "react";
import type { CommandContext } from "../../commands/command.ts";
import { commands } from "../../commands/commands.ts";
import { findCommand } from "../../commands/findCommand.ts";

const textFields = "input, textarea, select, [contenteditable], [role=textbox]";
// Menus and dialogs have keys of their own.
const floating = "[role=dialog], [role=menu]";

/** Runs commands by their keys, wherever the focus is. */
export function useCommandKeys(context: CommandContext): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest(floating)) return;
      const command = findCommand(commands, event, target?.closest(textFields) ? "text" : "elsewhere");
      if (!command?.isEnabled(context.store.getState())) return;
      event.preventDefault();
      command.run(context);
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [context]);
}
