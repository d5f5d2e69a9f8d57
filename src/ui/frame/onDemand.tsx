import { Suspense, lazy } from "react";
import { Icon } from "../controls/Icon.tsx";

const BuildOptions = lazy(() => import("./BuildOptionsButton.tsx").then((module) => ({ default: module.BuildOptionsButton })));
const Examples = lazy(() => import("./ExamplesMenu.tsx").then((module) => ({ default: module.ExamplesMenu })));

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

/** Holds the button's place until it is there. */
function Placeholder({ label, className, look }: { readonly label: string; readonly className: string; readonly look: string }) {
  return (
    <span className={className} data-look={look}>
      {label}
      <Icon name="down" />
    </span>
  );
}
