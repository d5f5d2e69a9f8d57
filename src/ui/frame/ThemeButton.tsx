import { toggleTheme } from "../../commands/commands.ts";
import { useAppState } from "../controls/AppStoreContext.tsx";
import { useCommandContext } from "../controls/CommandContext.tsx";
import { Icon } from "../controls/Icon.tsx";

/** Goes through the themes: the system's, light, dark. */
export function ThemeButton() {
  const context = useCommandContext();
  const theme = useAppState((state) => state.theme);
  const name = `Theme: ${theme}`;
  return (
    <button type="button" className="button theme-button" data-shape="icon" aria-label={name} title={name} onClick={() => toggleTheme.run(context)}>
      <Icon name="theme" />
    </button>
  );
}
