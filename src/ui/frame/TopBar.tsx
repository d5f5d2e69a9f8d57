import type { RefObject } from "react";
import { openFile, showKeys } from "../../commands/commands.ts";
import { openFromAddress } from "../../commands/shareCommands.ts";
import { useCommandContext } from "../controls/CommandContext.tsx";
import { Icon } from "../controls/Icon.tsx";
import { BrandMark } from "./BrandMark.tsx";
import { FileInput } from "./FileInput.tsx";
import { BuildOptionsOnDemand, ExamplesMenuOnDemand, ExportMenuOnDemand, ShareOnDemand } from "./onDemand.tsx";
import { PaletteButton } from "./PaletteButton.tsx";
import { TargetCombobox } from "./TargetCombobox.tsx";
import { ThemeButton } from "./ThemeButton.tsx";

/** The page's name, what to open, what to build, and how. */
export function TopBar({ fileInput }: { readonly fileInput: RefObject<HTMLInputElement | null> }) {
  const context = useCommandContext();
  return (
    <header className="top-bar">
      <h1 className="brand">
        <BrandMark />
        Stagegraph
      </h1>
      <ExamplesMenuOnDemand />
      <button type="button" className="button open-button" aria-label="Open…" onClick={() => openFile.run(context)}>
        <Icon name="open" />
        <span>Open…</span>
      </button>
      <button type="button" className="button address-button" data-shape="icon" aria-label="Open from address…" title="Open from address…" onClick={() => openFromAddress.run(context)}>
        <Icon name="web" />
      </button>
      <FileInput ref={fileInput} />
      <span className="top-rule" />
      <div className="build-choice">
        <TargetCombobox />
        <BuildOptionsOnDemand />
      </div>
      <span className="top-space" />
      <ShareOnDemand />
      <ExportMenuOnDemand />
      <PaletteButton />
      <button type="button" className="button keys-button" data-shape="icon" aria-label="Keys" title="Keys" onClick={() => showKeys.run(context)}>
        <kbd>?</kbd>
      </button>
      <ThemeButton />
    </header>
  );
}
