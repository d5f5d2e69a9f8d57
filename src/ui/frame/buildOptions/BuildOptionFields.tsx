import { BuildArgFields } from "./BuildArgFields.tsx";
import { BuildContextField } from "./BuildContextField.tsx";
import { IgnoreFileField } from "./IgnoreFileField.tsx";
import { LegacyVersionField } from "./LegacyVersionField.tsx";
import { NamedContextFields } from "./NamedContextFields.tsx";
import { OtherBuilderFields } from "./OtherBuilderFields.tsx";
import { PlatformFields } from "./PlatformFields.tsx";

/** All that `docker build` is told beside the target. */
export function BuildOptionFields() {
  return (
    <>
      <LegacyVersionField />
      <BuildArgFields />
      <PlatformFields />
      <NamedContextFields />
      <BuildContextField />
      <IgnoreFileField />
      <OtherBuilderFields />
    </>
  );
}
