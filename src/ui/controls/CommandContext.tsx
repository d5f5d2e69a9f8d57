import { createContext, useContext } from "react";
import type { CommandContext } from "../../commands/command.ts";

const Context = createContext<CommandContext | null>(null);

/** Gives everything below the means to run commands. */
export const CommandContextProvider = Context;

/** What a command needs to run. */
export function useCommandContext(): CommandContext {
  const context = useContext(Context);
  if (!context) throw new Error("useCommandContext stands outside a CommandContextProvider");
  return context;
}
