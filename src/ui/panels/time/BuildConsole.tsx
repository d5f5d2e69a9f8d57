import { useState } from "react";
import { useAppState, useAppStore } from "../../controls/AppStoreContext.tsx";
import { BuilderLetter, builderNames } from "../../controls/BuilderLetter.tsx";
import type { BuilderId } from "../../controls/BuilderLetter.tsx";
import { Icon } from "../../controls/Icon.tsx";
import { ConsoleLines } from "./ConsoleLines.tsx";
import { TerminalFrame } from "./TerminalFrame.tsx";

type Form = "plain" | "terminal";

/** One builder's console with its head: how the build ends, the form of the output, and a button to copy it. */
export function BuildConsole({ builder }: { readonly builder: BuilderId }) {
  const [form, setForm] = useState<Form>("plain");
  const name = `${builderNames[builder]} console`;
  const release = useAppState((state) => (builder === "legacy" ? `Docker ${state.legacyVersion === "28" ? "28.5" : "20.10"}` : ""));
  return (
    <section className="console" aria-label={name} data-builder={builder}>
      <header className="console-head">
        <BuilderLetter builder={builder} />
        <h3>{builderNames[builder]}</h3>
        {release !== "" && <span className="console-release">{release}</span>}
        <OutcomeChip builder={builder} />
        <span className="console-space" />
        {builder === "buildkit" && <FormChoice form={form} onForm={setForm} />}
        <CopyConsole builder={builder} />
      </header>
      {form === "plain" ? <ConsoleLines builder={builder} name={name} /> : <TerminalFrame />}
    </section>
  );
}

function OutcomeChip({ builder }: { readonly builder: BuilderId }) {
  const outcome = useAppState((state) => state.simulation?.runs[builder].outcome ?? "succeeds");
  const exitCode = useAppState((state) => state.simulation?.runs[builder].exitCode ?? 0);
  if (outcome === "succeeds") return null;
  return (
    <span className="console-outcome">
      <Icon name="close" />
      {outcome === "fails" ? "fails" : "refuses the file"}, exit {exitCode}
    </span>
  );
}

function FormChoice({ form, onForm }: { readonly form: Form; readonly onForm: (form: Form) => void }) {
  return (
    <span className="console-form" role="radiogroup" aria-label="Form of BuildKit’s output">
      {(["plain", "terminal"] as const).map((it) => (
        <button key={it} type="button" role="radio" aria-checked={it === form} tabIndex={it === form ? 0 : -1} onClick={() => onForm(it)} onKeyDown={(event) => moveChoice(event.key, event.currentTarget, onForm)}>
          {it === "plain" ? "Plain" : "Terminal"}
        </button>
      ))}
    </span>
  );
}

function moveChoice(key: string, button: HTMLElement, onForm: (form: Form) => void): void {
  if (!key.startsWith("Arrow")) return;
  const other = (button.nextElementSibling ?? button.previousElementSibling) as HTMLElement | null;
  onForm(button.nextElementSibling ? "terminal" : "plain");
  other?.focus();
}

/** Milliseconds for which the button says that it copied. */
const THANKS = 2_000;

function CopyConsole({ builder }: { readonly builder: BuilderId }) {
  const store = useAppStore();
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    const text = store.getState().simulation?.runs[builder].transcript.map((it) => `${it.text}\n`).join("") ?? "";
    try {
      await navigator.clipboard.writeText(text);
      setIsCopied(true);
      setTimeout(() => setIsCopied(false), THANKS);
    } catch {
      store.actions.setNotice({ severity: "error", text: "The browser does not let the page write to the clipboard. Select the lines and copy them." });
    }
  };
  return (
    <button type="button" className="button" data-size="small" onClick={() => void copy()} aria-label={`Copy the ${builderNames[builder]} console`}>
      {isCopied ? "Copied" : "Copy"}
    </button>
  );
}
