import { useEffect, useMemo, useRef, useState } from "react";
import type { RefObject } from "react";
import type { AppState } from "../../state/appState.ts";
import { useAppState } from "../controls/AppStoreContext.tsx";
import { Icon } from "../controls/Icon.tsx";
import { readLineEndings } from "./lineEndings.ts";
import { readLineStarts } from "./lineStarts.ts";
import { toStripBars } from "./stripBar.ts";
import "./editor.css";

/** The folded editor: 40 wide, with the file as a strip that is blue where BuildKit builds. */
export function EditorRail({ onUnfold }: { readonly onUnfold: () => void }) {
  const strip = useRef<SVGSVGElement>(null);
  const height = useHeight(strip);
  const dockerfile = useAppState((state) => state.dockerfile);
  const analysis = useAppState(selectFreshAnalysis);
  const bars = useMemo(
    () => toStripBars(readLineEndings(dockerfile).shown, analysis, readLineStarts(dockerfile), height),
    [dockerfile, analysis, height],
  );
  return (
    <div className="editor-rail">
      <button type="button" className="editor-rail-unfold" aria-label="Unfold the Dockerfile" aria-expanded="false" title="Unfold the Dockerfile" onClick={onUnfold}>
        <Icon name="panel" />
      </button>
      <span className="editor-rail-name">Dockerfile</span>
      <svg ref={strip} className="editor-strip" aria-hidden="true">
        {bars.map(({ top, width, isBuilt }) => (
          <rect key={top} y={top} width={width} height={3} rx={1} data-built={isBuilt} />
        ))}
      </svg>
    </div>
  );
}

/** The verdicts of the text on the page; null while they are for an older one. */
function selectFreshAnalysis({ dockerfile, lastGood }: AppState) {
  return lastGood?.dockerfile === dockerfile ? lastGood.analysis : null;
}

function useHeight(element: RefObject<Element | null>): number {
  const [height, setHeight] = useState(0);
  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => setHeight(entry?.contentRect.height ?? 0));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return height;
}
