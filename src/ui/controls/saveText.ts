import { saveBlob } from "./saveBlob.ts";

/** Gives the browser a text to save as a file. */
export function saveText(name: string, text: string): void {
  saveBlob(name, new Blob([text], { type: "text/plain;charset=utf-8" }));
}
