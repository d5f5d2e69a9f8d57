import { Suspense, lazy } from "react";
import { selectCurrentFile, toFileName } from "../../state/session/fileLabels.ts";
import { useAppState } from "../controls/AppStoreContext.tsx";
import { Icon } from "../controls/Icon.tsx";

const BuildOptions = lazy(() => import("./BuildOptionsButton.tsx").then((module) => ({ default: module.BuildOptionsButton })));
const Examples = lazy(() => import("./ExamplesMenu.tsx").then((module) => ({ default: module.ExamplesMenu })));
const Export = lazy(() => import("./export/ExportMenu.tsx").then((module) => ({ default: module.ExportMenu })));
const Share = lazy(() => import("./share/SharePopover.tsx").then((module) => ({ default: module.SharePopover })));

const FileMenu = lazy(() => import("./session/FileMenu.tsx").then((module) => ({ default: module.FileMenu })));

/** The file's name with the way to the others, fetched beside the first paint. */
export function FileMenuOnDemand() {
  const name = useAppState((state) => toFileName(selectCurrentFile(state), { documentTitle: "" }));
  return (
    <Suspense fallback={<Placeholder label={name} className="button file-button" look="plain" />}>
      <FileMenu />
    </Suspense>
  );
}

/** The examples, fetched beside the first paint. */
export function ExamplesMenuOnDemand({ look = "plain" }: { readonly look?: "plain" | "line" }) {
  return (
    <Suspense fallback={<Placeholder label="Examples" className="button" look={look} />}>
      <Examples look={look} />
    </Suspense>
  );
}

/** The build options, fetched beside the first paint. */
export function BuildOptionsOnDemand() {
  return (
    <Suspense fallback={<Placeholder label="Build options" className="button options-button" look="plain" />}>
      <BuildOptions />
    </Suspense>
  );
}

/** The view as a link, fetched beside the first paint. */
export function ShareOnDemand() {
  return (
    <Suspense
      fallback={
        <span className="button share-button">
          <Icon name="share" />
          <span>Share</span>
        </span>
      }
    >
      <Share />
    </Suspense>
  );
}

/** The ways out of the page, fetched beside the first paint. */
export function ExportMenuOnDemand() {
  return (
    <Suspense
      fallback={
        <span className="button export-button">
          <Icon name="export" />
          <span>Export</span>
          <Icon name="down" />
        </span>
      }
    >
      <Export />
    </Suspense>
  );
}

/** Holds the button's place until it is there. */
function Placeholder({ label, className, look }: { readonly label: string; readonly className: string; readonly look: string }) {
  return (
    <span className={className} data-look={look}>
      <span>{label}</span>
      <Icon name="down" />
    </span>
  );
}
