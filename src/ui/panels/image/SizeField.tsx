import { useId } from "react";
import type { LayerRow } from "../../../viewmodel/image/layerRow.ts";
import { sizeText } from "../../../viewmodel/image/sizeText.ts";
import { useAppStore } from "../../controls/AppStoreContext.tsx";

/** What a layer takes, to be typed where it is not sure. */
export function SizeField({ row }: { readonly row: LayerRow }) {
  const { actions } = useAppStore();
  const complaintId = useId();
  if (row.layer === "no layer") return <span className="image-no-size">none</span>;
  if (row.holdsNoBytes && row.typed === "") return <span className="image-no-size">0 B</span>;
  const isWrong = row.typed !== "" && row.bytes === null;
  const example = row.isIllustrative && row.bytes !== null ? `≈ ${sizeText(row.bytes)}` : "";
  return (
    <>
      <input
        className="text-field image-size"
        aria-label={`Size of ${row.text}${example === "" ? "" : `, illustrative ${example}`}`}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? complaintId : undefined}
        placeholder={example || "unknown"}
        value={row.typed}
        maxLength={40}
        spellCheck={false}
        autoCapitalize="none"
        autoComplete="off"
        onChange={({ target: { value } }) => actions.setImageSize(row.key, value)}
      />
      {isWrong && (
        <p className="field-complaint" id={complaintId}>
          Not a size. Write 1.2GB or 30 MB.
        </p>
      )}
    </>
  );
}
