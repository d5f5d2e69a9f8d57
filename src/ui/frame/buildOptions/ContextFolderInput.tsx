import { useRef } from "react";
import { listPickedFolder } from "../../../commands/readContextFolder.ts";
import type { ContextFolderListing } from "../../../commands/readContextFolder.ts";
import { Icon } from "../../controls/Icon.tsx";

/** The browser's own way to pick a folder, behind a button. */
export function ContextFolderInput({ onList }: { readonly onList: (listing: ContextFolderListing) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="button" data-look="line" data-size="small" onClick={() => input.current?.click()}>
        <Icon name="open" />
        Choose a folder…
      </button>
      <input
        ref={(element) => {
          input.current = element;
          element?.setAttribute("webkitdirectory", "");
        }}
        type="file"
        className="visually-hidden"
        aria-label="Folder of the build context"
        tabIndex={-1}
        onChange={({ currentTarget }) => {
          onList(listPickedFolder(Array.from(currentTarget.files ?? [])));
          // The same folder, changed on disk, can be chosen again.
          currentTarget.value = "";
        }}
      />
    </>
  );
}
