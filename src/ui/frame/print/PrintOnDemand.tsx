import { useEffect, useState } from "react";
import type { ComponentType } from "react";
import { createPortal, flushSync } from "react-dom";
import { whenIdle } from "../../editor/whenIdle.ts";

/** The page for paper, while the browser prints. Its code is fetched ahead: the browser waits for nothing when it begins to print. */
export function PrintOnDemand() {
  const [sheet, setSheet] = useState<{ readonly Sheet: ComponentType } | null>(null);
  const [isPrinting, setIsPrinting] = useState(false);
  useEffect(
    () =>
      whenIdle(() => {
        // Without it the browser prints the page as it stands: nothing to trouble a reader with who may never print.
        import("./PrintSheet.tsx").then(({ PrintSheet }) => setSheet({ Sheet: PrintSheet }), () => undefined);
      }),
    [],
  );
  useEffect(() => {
    const begin = () => flushSync(() => setIsPrinting(true));
    const end = () => setIsPrinting(false);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return isPrinting && sheet && createPortal(<sheet.Sheet />, document.body);
}
