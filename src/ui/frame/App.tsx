import { useCallback, useEffect, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import type { AddressActions } from "../../commands/address/followAddress.ts";
import type { ViewName } from "../../commands/command.ts";
import { useAppState, useAppStore } from "../controls/AppStoreContext.tsx";
import { CommandContextProvider } from "../controls/CommandContext.tsx";
import { Toast } from "../controls/Toast.tsx";
import { useResolvedTheme } from "../controls/useResolvedTheme.ts";
import { VerdictAnnouncer } from "../panels/VerdictAnnouncer.tsx";
import { DialogOnDemand } from "./DialogOnDemand.tsx";
import { DropVeil } from "./DropVeil.tsx";
import { Notice } from "./Notice.tsx";
import { OneAtATime } from "./OneAtATime.tsx";
import type { PhoneView } from "./OneAtATime.tsx";
import { PrintOnDemand } from "./print/PrintOnDemand.tsx";
import { PlatformStrip } from "./PlatformStrip.tsx";
import { useSessionDialogs } from "./session/useSessionDialogs.tsx";
import { useSharing } from "./share/useSharing.tsx";
import { SideBySide } from "./SideBySide.tsx";
import { StatusLine } from "./StatusLine.tsx";
import { TopBar } from "./TopBar.tsx";
import { UnknownTarget } from "./UnknownTarget.tsx";
import { useCommandKeys } from "./useCommandKeys.ts";
import { useFirstPanel } from "./useFirstPanel.ts";
import { useFoldedEditor } from "./useFoldedEditor.ts";
import { usePageTitle } from "./usePageTitle.ts";
import { usePageActions } from "./usePageActions.ts";
import { useWidthClass } from "./useWidthClass.ts";
import { lazyPart } from "../controls/lazyPart.tsx";

const CommandPalette = lazyPart(() => import("./CommandPalette.tsx").then((module) => module.CommandPalette));
const KeysDialog = lazyPart(() => import("./KeysDialog.tsx").then((module) => module.KeysDialog));

/** The whole page. */
export function App({ address }: { readonly address: AddressActions }) {
  const store = useAppStore();
  const width = useWidthClass();
  const [phoneView, setPhoneView] = useState<PhoneView>("table");
  const panel = useAppState((state) => state.panel);
  const firstPanel = useFirstPanel(width);
  const [isEditorFolded, setIsEditorFolded] = useFoldedEditor();
  const [isShowingPalette, setIsShowingPalette] = useState(false);
  const [isShowingKeys, setIsShowingKeys] = useState(false);
  useThemeOnDocument();
  usePageTitle();

  // The view must stand before the focus can go into it.
  const showView = useCallback((view: ViewName) => {
    flushSync(() => {
      // A phone shows these below the verdicts.
      setPhoneView(view === "cache" || view === "image" ? "table" : view);
      if (view === "editor") setIsEditorFolded(false);
      if (view === "table" && width === "medium") store.actions.setPanel("verdicts");
      if (view === "timeline" || view === "console" || view === "cache" || view === "image") store.actions.setPanel(view);
    });
  }, [setIsEditorFolded, store, width]);
  const showEditor = useCallback(() => {
    setPhoneView("editor");
    setIsEditorFolded(false);
  }, [setIsEditorFolded]);
  const showKeys = useCallback(() => setIsShowingKeys(true), []);
  const showPalette = useCallback(() => setIsShowingPalette(true), []);
  const sharing = useSharing(address);
  const session = useSessionDialogs();
  const { page, fileInput } = usePageActions({ showView, showKeys, showPalette, sharing: sharing.actions, session: session.actions });
  const context = useMemo(() => ({ store, page }), [store, page]);
  useCommandKeys(context);

  useEffect(
    () =>
      store.subscribe((state, before) => {
        if (state.reveal !== before.reveal) showEditor();
      }),
    [store, showEditor],
  );

  return (
    <CommandContextProvider value={context}>
      <div className="app" data-width={width}>
        <TopBar fileInput={fileInput} />
        <UnknownTarget />
        <PlatformStrip />
        <main>
          {width === "phone" ? (
            <OneAtATime view={phoneView} onView={setPhoneView} />
          ) : (
            <SideBySide
              key={width}
              verdicts={width === "wide" ? "beside" : "below"} 
              bottomTab={panel ?? firstPanel}
              onBottomTab={(id) => store.actions.setPanel(id)}
              isEditorFolded={isEditorFolded}
              onFoldEditor={setIsEditorFolded}
            />
          )}
        </main>
        <StatusLine onOpenProblems={() => store.actions.setPanel("problems")} />
        <Notice />
        <Toast />
        <VerdictAnnouncer />
        <PrintOnDemand />
        <DropVeil />
        {sharing.dialog}
        {session.dialog}
        {isShowingPalette && <DialogOnDemand onClose={() => setIsShowingPalette(false)}>{(asked) => <CommandPalette asked={asked} onClose={() => setIsShowingPalette(false)} />}</DialogOnDemand>}
        {isShowingKeys && <DialogOnDemand onClose={() => setIsShowingKeys(false)}>{() => <KeysDialog onClose={() => setIsShowingKeys(false)} />}</DialogOnDemand>}
      </div>
    </CommandContextProvider>
  );
}

function useThemeOnDocument(): void {
  const theme = useResolvedTheme();
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
}
