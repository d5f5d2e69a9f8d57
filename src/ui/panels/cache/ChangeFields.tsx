import { useMemo } from "react";
import { buildDifferences } from "../../../viewmodel/cache/buildDifferences.ts";
import { buildsInCache } from "../../../viewmodel/cache/whatIf.ts";
import { useAppState, useAppStore } from "../../controls/AppStoreContext.tsx";
import { ArgumentChange } from "./ArgumentChange.tsx";
import { ChangedFiles } from "./ChangedFiles.tsx";
import { ChangedImages } from "./ChangedImages.tsx";

/** What changed since the caches were filled. */
export function ChangeFields() {
  return (
    <fieldset className="cache-field">
      <legend>Since then</legend>
      <ChangedFiles />
      <ChangedImages />
      <ArgumentChange />
      <EditedLines />
    </fieldset>
  );
}

/** How the file and its options differ from the earlier build: that is edited where it always is. */
function EditedLines() {
  const { actions } = useAppStore();
  const whatIf = useAppState((state) => state.whatIf);
  const dockerfile = useAppState((state) => state.dockerfile);
  const target = useAppState((state) => state.target);
  const options = useAppState((state) => state.options);
  const legacyVersion = useAppState((state) => state.legacyVersion);
  const before = buildsInCache(whatIf).at(-1);
  const differences = useMemo(() => (before ? buildDifferences(before, { dockerfile, target, options, legacyVersion }) : []), [before, dockerfile, target, options, legacyVersion]);
  if (!before) return <p className="field-note">To see what another line, target or option does: Build now, then edit. The file is compared with that build.</p>;
  if (differences.length === 0) return <p className="field-note">The file and its options are as in {before.name}. Edit them to see what runs again.</p>;
  return (
    <div className="cache-edits">
      <p className="cache-label">Edited since {before.name}</p>
      <ul>
        {differences.map(({ text, line }, index) => (
          <li key={index}>
            {line === undefined ? (
              <code>{text}</code>
            ) : (
              <button type="button" className="reasons-link" onClick={() => actions.revealSpan(spanOfLine(dockerfile, line))}>
                <code>{text}</code>
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function spanOfLine(text: string, line: number): { readonly start: number; readonly end: number } {
  let start = 0;
  for (let at = 1; at < line; at += 1) {
    const next = /\r\n|\r|\n/g;
    next.lastIndex = start;
    if (!next.exec(text)) break;
    start = next.lastIndex;
  }
  return { start, end: start };
}
