import { Fragment } from "react";
import { useAppState } from "../../controls/AppStoreContext.tsx";
import { BuildArgFields } from "./BuildArgFields.tsx";
import { BuildContextField } from "./BuildContextField.tsx";
import { IgnoreFileField } from "./IgnoreFileField.tsx";
import { LegacyVersionField } from "./LegacyVersionField.tsx";
import { NamedContextFields } from "./NamedContextFields.tsx";
import { OtherBuilderFields } from "./OtherBuilderFields.tsx";
import { PlatformFields } from "./PlatformFields.tsx";

/** All that `docker build` is told beside the target. */
export function BuildOptionFields() {
  const shownSince = useAppState((state) => state.shownSince);
  return (
    // What is half written for one file is nothing to another.
    <Fragment key={shownSince}>
      <LegacyVersionField />
      <BuildArgFields />
      <PlatformFields />
      <NamedContextFields />
      <BuildContextField />
      <IgnoreFileField />
      <OtherBuilderFields />
    </Fragment>
  );
}
