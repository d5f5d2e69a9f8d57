/** One entry of a combobox's list. */
export interface ComboboxOption {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  readonly isDisabled: boolean;
}

/** Closed; or open with what was typed (null: nothing yet, all options show) and the option that was ready when it was: `readyOption` tells which one is. */
export type ComboboxState =
  | { readonly kind: "closed" }
  | { readonly kind: "open"; readonly query: string | null; readonly active: string | null };

/** What a key does: another state, the choice of an option, or nothing (null) so that the browser has it. */
export type ComboboxStep = { readonly kind: "state"; readonly state: ComboboxState } | { readonly kind: "choose"; readonly option: ComboboxOption };

export const closedCombobox: ComboboxState = { kind: "closed" };

/** Opens on all options, with the selected one ready. */
export function openCombobox(selected: string | null): ComboboxState {
  return { kind: "open", query: null, active: selected };
}

/** Opens on the options that have the text in their label; an exact label is ready before others. */
export function typeIntoCombobox(options: readonly ComboboxOption[], query: string): ComboboxState {
  const shown = shownOptions(options, query).filter(({ isDisabled }) => !isDisabled);
  return { kind: "open", query, active: (shown.find(({ label }) => isAlike(label, query)) ?? shown[0])?.id ?? null };
}

/** The options that the list shows. */
export function shownOptions(options: readonly ComboboxOption[], query: string | null): readonly ComboboxOption[] {
  if (query === null || query === "") return options;
  const wanted = query.toLowerCase();
  return options.filter(({ label }) => label.toLowerCase().includes(wanted));
}

/** The option that was typed in full and can be chosen. */
export function typedOption(options: readonly ComboboxOption[], state: ComboboxState): ComboboxOption | undefined {
  if (state.kind === "closed" || state.query === null) return undefined;
  const { query } = state;
  return options.find(({ label, isDisabled }) => !isDisabled && isAlike(label, query));
}

/** Id of the option that Enter would choose. The options may have come, or changed, after the text was typed. */
export function readyOption(options: readonly ComboboxOption[], selected: string | null, state: ComboboxState): string | null {
  if (state.kind === "closed") return null;
  const { query, active } = state;
  const has = (id: string | null): boolean => shownOptions(options, query).some((option) => option.id === id && !option.isDisabled);
  if (has(active)) return active;
  if (query === null) return has(selected) ? selected : null;
  const typed = typeIntoCombobox(options, query);
  return typed.kind === "open" ? typed.active : null;
}

/** What a key means in a combobox; null: nothing, the browser may have it. */
export function toComboboxStep(options: readonly ComboboxOption[], selected: string | null, state: ComboboxState, key: string): ComboboxStep | null {
  if (state.kind === "closed") {
    return key === "ArrowDown" || key === "ArrowUp" || key === "Enter" ? { kind: "state", state: openCombobox(selected) } : null;
  }
  const shown = shownOptions(options, state.query).filter(({ isDisabled }) => !isDisabled);
  const ready = readyOption(options, selected, state);
  const at = shown.findIndex(({ id }) => id === ready);
  const activate = (index: number): ComboboxStep => ({ kind: "state", state: { ...state, active: shown[(index + shown.length) % shown.length]?.id ?? null } });
  switch (key) {
    case "ArrowDown":
      return activate(at + 1);
    case "ArrowUp":
      return activate(at < 0 ? -1 : at - 1);
    case "PageDown":
      return activate(Math.min(at + 10, shown.length - 1));
    case "PageUp":
      return activate(Math.max(at - 10, 0));
    case "Escape":
      return { kind: "state", state: closedCombobox };
    case "Enter": {
      const option = shown[at];
      return option ? { kind: "choose", option } : { kind: "state", state };
    }
    default:
      return null;
  }
}

function isAlike(label: string, query: string): boolean {
  return label.toLowerCase() === query.trim().toLowerCase();
}
