import { useEffect, useMemo } from "react";
import type { PageActions } from "../../../commands/command.ts";
import { selectIsEmpty } from "../../../state/selectors.ts";
import { GraphCanvas } from "../../canvas/GraphCanvas.tsx";
import { BuilderFocusControl } from "../../canvas/BuilderFocusControl.tsx";
import { CommandContextProvider } from "../../controls/CommandContext.tsx";
import { useAppState, useAppStore } from "../../controls/AppStoreContext.tsx";
import { useResolvedTheme, prefersDark } from "../../controls/useResolvedTheme.ts";
import { ReadOnlyCode } from "../../editor/ReadOnlyCode.tsx";
import { TargetCombobox } from "../TargetCombobox.tsx";
import { usePageTitle } from "../usePageTitle.ts";
import { EmbedCounts } from "./EmbedCounts.tsx";
import { EmbedFoot } from "./EmbedFoot.tsx";
import "./embed.css";

const nothing = (): void => undefined;
/** An embedded view has no dialogs and no panes to go to. */
const page: PageActions = {
  openFilePicker: nothing,
  focusView: nothing,
  showView: nothing,
  focusNextView: nothing,
  focusPreviousView: nothing,
  showKeys: nothing,
  showPalette: nothing,
  renameFile: nothing,
  showHistory: nothing,
  renameStage: nothing,
  askForLog: nothing,
  saveText: nothing,
  share: nothing,
  copyShared: nothing,
  askForAddress: nothing,
  openLinkVersion: nothing,
  exportAs: nothing,
  prefersDark,
};

/** The view to read on a page of somebody else: code, graph and counts. It keeps nothing and changes no file. */
export function EmbedPage() {
  const store = useAppStore();
  const theme = useResolvedTheme();
  const context = useMemo(() => ({ store, page }), [store]);
  const isEmpty = useAppState(selectIsEmpty);
  const hasGraph = useAppState((state) => state.lastGood !== null);
  const error = useAppState(({ notice, analysis }) => notice?.text ?? (analysis && !analysis.analysis.hasGraph ? "No graph: the text does not parse." : ""));
  usePageTitle();
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return (
    <CommandContextProvider value={context}>
      <main className="embed" data-has-code={!isEmpty || undefined}>
        <h1 className="visually-hidden">Stagegraph</h1>
        <header className="embed-head">
          <TargetCombobox />
          <BuilderFocusControl />
        </header>
        {!isEmpty && (
          <div className="embed-code">
            <ReadOnlyCode />
          </div>
        )}
        <section className="embed-graph" aria-label="Graph">
          {hasGraph && !isEmpty ? <GraphCanvas isEmbedded /> : <p role={error === "" ? undefined : "alert"}>{error.replace(" Your text is kept.", "")}</p>}
        </section>
        <EmbedCounts />
        <EmbedFoot />
      </main>
    </CommandContextProvider>
  );
}
