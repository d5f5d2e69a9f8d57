import { useRef, useState } from "react";
import type { DragEvent } from "react";
import { useAppStore } from "../../controls/AppStoreContext.tsx";
import { listDroppedFolder } from "../../../commands/readContextFolder.ts";
import type { ContextFolderListing } from "../../../commands/readContextFolder.ts";

/** What an element needs to take a dropped folder, and whether something hangs over it. */
export function useFolderDrop(onList: (listing: ContextFolderListing) => void) {
  const { getState } = useAppStore();
  const [isOver, setIsOver] = useState(false);
  const latest = useRef<object | null>(null);
  const leave = (event: DragEvent<HTMLElement>) => {
    const isInside = event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
    if (!isInside) setIsOver(false);
  };
  const drop = (event: DragEvent<HTMLElement>) => {
    setIsOver(false);
    // Entries are gone once the event is over.
    const entries = Array.from(event.dataTransfer.items, (item) => item.webkitGetAsEntry());
    const folder = entries.find((entry) => entry?.isDirectory);
    // A large folder takes its time: of two the later one counts, and neither is of another file.
    const { currentFile } = getState();
    latest.current = entries;
    if (folder) void listDroppedFolder(folder).then((listing) => latest.current === entries && getState().currentFile === currentFile && onList(listing));
    else if (entries.length > 0) onList({ kind: "refused", sentence: "This is a file. Drop the folder that the build takes its files from." });
  };
  return { isOver, handlers: { onDragEnter: () => setIsOver(true), onDragLeave: leave, onDrop: drop } };
}
