import type { Ref } from "react";
import { useOpenFile } from "./useOpenFile.ts";

/** The browser's own way to pick a file, behind the Open button. */
export function FileInput({ ref }: { readonly ref: Ref<HTMLInputElement> }) {
  const openFile = useOpenFile();
  return (
    <input
      ref={ref}
      type="file"
      className="visually-hidden"
      aria-label="Open Dockerfile"
      tabIndex={-1}
      onChange={(event) => {
        const input = event.currentTarget;
        const file = input.files?.[0];
        if (file) void openFile(file);
        // The same file, changed on disk, can be opened again.
        input.value = "";
      }}
    />
  );
}
