import { useEffect, useRef, useState } from "react";
import { pickDroppedFile } from "../../commands/pickDroppedFile.ts";
import { useAppStore } from "../controls/AppStoreContext.tsx";
import { useOpenFile } from "./useOpenFile.ts";

const textFields = "input, textarea, select, [contenteditable], [role=textbox]";

/** Opens what is dropped anywhere on the page or pasted outside a text field. Gives whether something hangs over the page. */
export function useDroppedDocument(): boolean {
  const store = useAppStore();
  const openFile = useOpenFile();
  const [isOver, setIsOver] = useState(false);
  const depth = useRef(0);

  useEffect(() => {
    const listening = new AbortController();
    const listen = <Name extends keyof WindowEventMap>(name: Name, act: (event: WindowEventMap[Name]) => void) =>
      window.addEventListener(name, act, { signal: listening.signal, capture: true });
    const enter = (change: 1 | -1) => {
      depth.current = Math.max(0, depth.current + change);
      setIsOver(depth.current > 0);
    };
    const reset = () => {
      depth.current = 0;
      setIsOver(false);
    };

    listen("dragenter", (event) => hasFiles(event) && enter(1));
    listen("dragleave", (event) => hasFiles(event) && enter(-1));
    listen("dragover", (event) => {
      // Without this the browser would leave the page for the file.
      if (hasFiles(event)) event.preventDefault();
      setIsOver(depth.current > 0 && !isOverTaker(event));
    });
    listen("drop", (event) => {
      reset();
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (isOverTaker(event)) return;
      event.stopPropagation();
      const dropped = event.dataTransfer && pickDroppedFile(event.dataTransfer);
      if (dropped?.kind === "file") void openFile(dropped.file, dropped.note);
      if (dropped?.kind === "refused") store.actions.setNotice({ severity: "error", text: dropped.sentence });
    });
    listen("paste", (event) => {
      if (event.target instanceof Element && event.target.closest("[data-drop=log]")) return;
      const file = event.clipboardData?.files[0];
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (text === "" && file) {
        event.preventDefault();
        void openFile(file);
      } else if (text !== "" && event.target instanceof Element && !event.target.closest(textFields)) {
        event.preventDefault();
        store.actions.openDocument({ dockerfile: text, title: "Pasted text", target: "" });
      }
    });
    return () => listening.abort();
  }, [store, openFile]);

  return isOver;
}

/** What takes folders for the build context, and logs, reads its drops itself. */
function isOverTaker({ target }: DragEvent): boolean {
  return target instanceof Element && target.closest("[data-drop]") !== null;
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") ?? false;
}
