import { Suspense } from "react";
import { selectCurrentFile, toFileName } from "../../state/session/fileLabels.ts";
import { useAppState } from "../controls/AppStoreContext.tsx";
import { Icon } from "../controls/Icon.tsx";
import { lazyPart } from "../controls/lazyPart.tsx";

const BuildOptions = lazyPart(() => import("./BuildOptionsButton.tsx").then((module) => module.BuildOptionsButton));
const Examples = lazyPart(() => import("./ExamplesMenu.tsx").then((module) => module.ExamplesMenu));
const Export = lazyPart(() => import("./export/ExportMenu.tsx").then((module) => module.ExportMenu));
const Share = lazyPart(() => import("./share/SharePopover.tsx").then((module) => module.SharePopover));

const FileMenu = lazyPart(() => import("./session/FileMenu.tsx").then((module) => module.FileMenu));

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
