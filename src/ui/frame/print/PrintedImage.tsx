import { selectImageView } from "../../../state/image/selectImage.ts";
import type { LayerRow } from "../../../viewmodel/image/layerRow.ts";
import { sizeText } from "../../../viewmodel/image/sizeText.ts";
import { useAppState } from "../../controls/AppStoreContext.tsx";
import { ColumnHeads } from "../../controls/ColumnHeads.tsx";
import { ImageBars } from "../../panels/image/ImageBars.tsx";
import { useAtPrintBegin } from "./useAtPrintBegin.ts";

const heads = ["Line", "Layer", "From", "Size"];

/** The image of the target, where the page shows it: the bars, and its layers with their sizes. */
export function PrintedImage() {
  const isShown = useAtPrintBegin((state) => state.imageViewers > 0);
  const view = useAppState(selectImageView);
  if (!isShown || !view || "reason" in view) return null;
  return (
    <section>
      <h2>Image</h2>
      <p>{view.headline}</p>
      <ImageBars view={view} />
      <table>
        <ColumnHeads names={heads} />
        <tbody>
          {[...view.rows, ...view.leftBehind].filter(({ layer }) => layer !== "no layer").map(printRow)}
        </tbody>
      </table>
    </section>
  );
}

function printRow(row: LayerRow) {
  const { key, line, kind, text, origin, originWords, bytes, isIllustrative } = row;
  return (
    <tr key={key}>
      <td>{line}</td>
      <th scope="row">
        <code>{kind === "base" ? `FROM ${text}` : text}</code>
      </th>
      <td>{origin === "left behind" ? `${originWords}, left behind` : originWords}</td>
      <td>{bytes === null ? "unknown" : `${isIllustrative ? "≈ " : ""}${sizeText(bytes)}`}</td>
    </tr>
  );
}
