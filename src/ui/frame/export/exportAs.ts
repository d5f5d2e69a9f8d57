import type { ExportKind, ExportWay } from "../../../commands/exportCommands.ts";
import { exportedName } from "../../../commands/export/exportedName.ts";
import { selectExportedBuild, selectExportedDrawing } from "../../../commands/export/exportedState.ts";
import { exportFormats } from "../../../engine/index.ts";
import { drawPicture } from "../../../picture/drawPicture.ts";
import type { DrawnPicture } from "../../../picture/drawPicture.ts";
import type { AppState } from "../../../state/appState.ts";
import { toFileName } from "../../../state/session/fileLabels.ts";
import type { AppStore } from "../../../state/store.ts";
import { copyText } from "../../controls/copyText.ts";
import { saveBlob } from "../../controls/saveBlob.ts";
import { showToast } from "../../controls/Toast.tsx";
import { exportState } from "./exportState.ts";
import { renderPng } from "./renderPng.ts";

interface ExportedFile {
  readonly label: string;
  readonly extension: string;
  readonly blob: Blob;
  /** The text that the file is; empty for a picture of pixels. */
  readonly text: string;
}

/** Writes what is on the page in a form, onto the clipboard or into a file. Says what was done; where the clipboard is closed it makes a file. */
export async function exportAs(store: AppStore, kind: ExportKind, way: ExportWay): Promise<void> {
  const state = store.getState();
  if (kind === "png" && way === "copy") return copyPicture(store, state);
  const file = await writeFile(store, state, kind);
  if (!file) return;
  if (way === "copy" && (await copyText(file.text))) {
    showToast(`${capitalize(file.label)} copied`);
    return;
  }
  download(store, state, file, way);
}

/** The clipboard takes the promise of a picture, so that it is asked while the click still counts. */
async function copyPicture(store: AppStore, state: AppState): Promise<void> {
  const writing = writeFile(store, state, "png");
  try {
    const blob = writing.then((file) => file?.blob ?? Promise.reject(new Error("there is no picture")));
    await navigator.clipboard.write([new ClipboardItem({ "image/png": blob })]);
    showToast("PNG copied");
  } catch {
    const file = await writing;
    if (file) download(store, state, file, "copy");
  }
}

function download(store: AppStore, state: AppState, { label, extension, blob }: ExportedFile, wanted: ExportWay): void {
  const name = exportedName(documentName(state), state.target, extension);
  saveBlob(name, blob);
  if (wanted === "copy") store.actions.setNotice({ severity: "note", text: `The browser does not let the page copy the ${label}. It is downloaded as ${name}.` });
  else showToast(`${name} downloaded`);
}

/** Null where there is nothing to write, or where it was said why not. */
async function writeFile(store: AppStore, state: AppState, kind: ExportKind): Promise<ExportedFile | null> {
  const build = selectExportedBuild(state);
  if (!build) return null;
  if (kind === "png" || kind === "svg") {
    const drawing = selectExportedDrawing(state);
    return drawing && writePicture(store, kind, drawPicture({ build, ...drawing, theme: exportState.getState().isDark ? "dark" : "light" }));
  }
  const format = exportFormats.find(({ id }) => id === kind);
  if (!format) return null;
  const text = format.write(build);
  return { label: format.label, extension: format.extension, text, blob: new Blob([text], { type: format.mediaType }) };
}

async function writePicture(store: AppStore, kind: "png" | "svg", picture: DrawnPicture): Promise<ExportedFile | null> {
  if (kind === "svg") return { label: "SVG", extension: "svg", text: picture.svg, blob: new Blob([picture.svg], { type: "image/svg+xml" }) };
  const rendered = await renderPng(picture);
  if (rendered.kind === "png") return { label: "PNG", extension: "png", text: "", blob: rendered.blob };
  store.actions.setNotice({ severity: "error", text: rendered.sentence });
  return null;
}

function documentName(state: AppState): string {
  return toFileName(state.files.find(({ id }) => id === state.currentFile) ?? { name: "" }, state);
}

function capitalize(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}
