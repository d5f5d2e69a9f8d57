import { useEffect, useRef, useState } from "react";
import type { ComponentProps } from "react";
import { LONGEST_BUILD_NAME } from "../../../state/whatIf/whatIfLimits.ts";
import type { EarlierBuild } from "../../../viewmodel/cache/whatIf.ts";
import { useAppStore } from "../../controls/AppStoreContext.tsx";
import { Icon } from "../../controls/Icon.tsx";

interface EarlierBuildRowProps {
  readonly build: EarlierBuild;
  readonly radio: ComponentProps<"input">;
  /** The row is gone, and with it what held the focus. */
  readonly onRemoved: () => void;
}

/** One earlier build: to start from, to rename, to remove. */
export function EarlierBuildRow({ build, radio, onRemoved }: EarlierBuildRowProps) {
  const { actions } = useAppStore();
  const [isRenaming, setIsRenaming] = useState(false);
  const renameButton = useRef<HTMLButtonElement>(null);
  const wasRenaming = useRef(false);
  const { id, name, target } = build;
  useEffect(() => {
    if (wasRenaming.current && !isRenaming) renameButton.current?.focus();
    wasRenaming.current = isRenaming;
  }, [isRenaming]);
  if (isRenaming) return <RenameForm build={build} onDone={() => setIsRenaming(false)} />;
  return (
    <div className="cache-build">
      <label className="choice">
        <input {...radio} />
        <span className="cache-build-name" title={name}>
          {name}
        </span>
        {target !== "" && <code className="cache-build-target">{target}</code>}
      </label>
      <button ref={renameButton} type="button" className="button" data-size="small" aria-label={`Rename ${name}`} onClick={() => setIsRenaming(true)}>
        Rename
      </button>
      <button
        type="button"
        className="button"
        data-size="small"
        data-shape="icon"
        aria-label={`Remove ${name}`}
        title="Remove"
        onClick={() => {
          onRemoved();
          actions.removeBuild(id);
        }}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}

function RenameForm({ build: { id, name }, onDone }: { readonly build: EarlierBuild; readonly onDone: () => void }) {
  const { actions } = useAppStore();
  const [typed, setTyped] = useState(name);
  const save = () => {
    actions.renameBuild(id, typed);
    onDone();
  };
  return (
    <form
      className="cache-build"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <input
        className="text-field"
        aria-label={`Name of ${name}`}
        value={typed}
        maxLength={LONGEST_BUILD_NAME}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.stopPropagation();
          onDone();
        }}
      />
      <button type="submit" className="button" data-look="solid" data-size="small">
        Rename
      </button>
    </form>
  );
}
