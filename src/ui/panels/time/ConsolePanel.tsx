import { useAppState } from "../../controls/AppStoreContext.tsx";
import { BuildConsole } from "./BuildConsole.tsx";
import { useTimeViewer } from "./useTimeViewer.ts";
import "./console.css";

/** What both builders print, side by side, up to the moment that is shown. */
export function ConsolePanel() {
  useTimeViewer();
  const isThere = useAppState((state) => state.simulation !== null);
  if (!isThere) return <p className="panel-note">The builds are being worked out.</p>;
  return (
    <div className="consoles">
      <BuildConsole builder="legacy" />
      <BuildConsole builder="buildkit" />
    </div>
  );
}
