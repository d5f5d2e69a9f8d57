import { iconPaths } from "./iconPaths.ts";
import type { IconName } from "./iconPaths.ts";

/** A small drawing beside a name. It says nothing to a screen reader: the name does. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={iconPaths[name]} />
      {name === "theme" && <path d="M8 2.5v11a5.5 5.5 0 0 0 0-11" fill="currentColor" />}
    </svg>
  );
}
