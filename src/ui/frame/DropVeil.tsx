import { Icon } from "../controls/Icon.tsx";
import { useDroppedDocument } from "./useDroppedDocument.ts";

/** Covers the page while a file hangs over it. */
export function DropVeil() {
  const isOver = useDroppedDocument();
  if (!isOver) return null;
  return (
    <div className="drop-veil">
      <p>
        <Icon name="open" />
        Drop the Dockerfile to open it
      </p>
    </div>
  );
}
