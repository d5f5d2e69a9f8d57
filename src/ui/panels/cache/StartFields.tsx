import { useId, useRef } from "react";
import { rememberBuild } from "../../../commands/cacheCommands.ts";
import type { CacheStart } from "../../../viewmodel/cache/whatIf.ts";
import { canRemember } from "../../../state/whatIf/changeWhatIf.ts";
import { countWords } from "../../../viewmodel/countWords.ts";
import { useAppState, useAppStore } from "../../controls/AppStoreContext.tsx";
import { useCommandContext } from "../../controls/CommandContext.tsx";
import { EarlierBuildRow } from "./EarlierBuildRow.tsx";

/** What is in the caches when the build begins. */
export function StartFields() {
  const { actions } = useAppStore();
  const context = useCommandContext();
  const { start, earlierBuilds } = useAppState((state) => state.whatIf);
  const target = useAppState((state) => state.target);
  const isFull = useAppState((state) => !canRemember(state));
  const name = useId();
  const remember = useRef<HTMLButtonElement>(null);
  const choice = (value: CacheStart) => ({ type: "radio", name, checked: start === value, onChange: () => actions.setCacheStart(value) }) as const;
  return (
    <fieldset className="cache-field cache-start">
      <legend>The cache holds</legend>
      <button
        ref={remember}
        type="button"
        className="button cache-build-now"
        data-look="line"
        data-size="small"
        title="Remembers this file with its options and target: the next build starts from that cache (X)"
        aria-disabled={isFull || undefined}
        onClick={() => !isFull && rememberBuild.run(context)}
      >
        Build now
      </button>
      <div className="cache-starts">
        <label className="choice">
          <input {...choice("empty")} />
          nothing
        </label>
        <label className="choice">
          <input {...choice("present")} />
          <span>
            this file, built before{target === "" ? "" : <> for <code>{target}</code></>}
          </span>
        </label>
      </div>
      {earlierBuilds.map((build) => (
        <EarlierBuildRow key={build.id} build={build} radio={choice(build.id)} onRemoved={() => remember.current?.focus()} />
      ))}
      {isFull && (
        <p className="field-note">
          {earlierBuilds.length === 0 ? "The file is too long to be remembered. Start from it as it stands." : `${countWords(earlierBuilds.length, "build is", "builds are")} remembered, and no more fit. Remove one to remember another.`}
        </p>
      )}
    </fieldset>
  );
}
