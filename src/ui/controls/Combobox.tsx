import { useEffect, useId, useRef, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import type { ComboboxOption, ComboboxState } from "./comboboxState.ts";
import { closedCombobox, openCombobox, readyOption, shownOptions, toComboboxStep, typedOption, typeIntoCombobox } from "./comboboxState.ts";
import { Icon } from "./Icon.tsx";

interface ComboboxProps {
  readonly label: string;
  readonly options: readonly ComboboxOption[];
  /** Id of the selected option; null where the value is none of them. */
  readonly selected: string | null;
  /** What the field shows while nothing is typed. */
  readonly value: string;
  readonly onChoose: (option: ComboboxOption) => void;
  readonly noMatch: string;
  /** Id of the element that says why the value is wrong. */
  readonly errorId?: string | undefined;
  readonly children?: ReactNode;
}

/** A field with a list: type to find, arrows to move, Enter to choose. Follows the ARIA pattern of an editable combobox with a list. */
export function Combobox({ label, options, selected, value, onChoose, noMatch, errorId, children }: ComboboxProps) {
  const id = useId();
  const [state, setState] = useState<ComboboxState>(closedCombobox);
  const isOpen = state.kind === "open";
  const active = readyOption(options, selected, state);
  const shown = isOpen ? shownOptions(options, state.query) : [];
  const activePlace = shown.findIndex((option) => option.id === active);

  const choose = (option: ComboboxOption) => {
    setState(closedCombobox);
    onChoose(option);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = toComboboxStep(options, selected, state, event.key);
    if (!step) return;
    event.preventDefault();
    if (step.kind === "choose") choose(step.option);
    else setState(step.state);
  };
  const leave = () => {
    const typed = typedOption(options, state);
    if (typed) choose(typed);
    else setState(closedCombobox);
  };

  return (
    <div className="combobox" data-wrong={errorId ? true : undefined}>
      {children}
      <input
        role="combobox"
        className="combobox-input"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}list` : undefined}
        aria-activedescendant={activePlace < 0 ? undefined : optionId(id, activePlace)}
        aria-invalid={errorId ? true : undefined}
        aria-describedby={errorId}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={isOpen ? (state.query ?? value) : value}
        // Typing replaces the name: nobody adds to one.
        onFocus={({ currentTarget }) => currentTarget.select()}
        onClick={({ currentTarget }) => {
          currentTarget.select();
          setState((now) => (now.kind === "open" ? now : openCombobox(selected)));
        }}
        onChange={({ target }) => setState(typeIntoCombobox(options, target.value))}
        onKeyDown={press}
        onBlur={leave}
      />
      <Icon name="down" />
      {isOpen && (
        <OptionList id={id} label={label} options={shown} active={active} selected={selected} onChoose={choose}>
          {shown.length === 0 && <p className="menu-empty">{noMatch}</p>}
        </OptionList>
      )}
    </div>
  );
}

interface OptionListProps {
  readonly id: string;
  readonly label: string;
  readonly options: readonly ComboboxOption[];
  readonly active: string | null;
  readonly selected: string | null;
  readonly onChoose: (option: ComboboxOption) => void;
  readonly children: ReactNode;
}

function OptionList({ id, label, options, active, selected, onChoose, children }: OptionListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector("[data-highlighted]")?.scrollIntoView({ block: "nearest" });
  }, [active]);
  return (
    // The field keeps the focus while the list is used with the mouse.
    <div ref={list} className="menu combobox-menu" onMouseDown={(event) => event.preventDefault()}>
      <div role="listbox" id={`${id}list`} aria-label={label}>
        {options.map((option, place) => (
          <div
            key={option.id}
            role="option"
            id={optionId(id, place)}
            className="menu-item"
            aria-selected={option.id === selected}
            aria-disabled={option.isDisabled || undefined}
            aria-labelledby={`${optionId(id, place)}-label`}
            aria-describedby={option.note ? `${optionId(id, place)}-note` : undefined}
            data-highlighted={option.id === active || undefined}
            data-disabled={option.isDisabled || undefined}
            onClick={() => !option.isDisabled && onChoose(option)}
          >
            {option.id === selected && <Icon name="check" />}
            <span id={`${optionId(id, place)}-label`} className="combobox-label">
              {option.label}
            </span>
            <span id={`${optionId(id, place)}-note`} className="menu-note">
              {option.note}
            </span>
          </div>
        ))}
      </div>
      {children}
    </div>
  );
}

function optionId(combobox: string, place: number): string {
  return `${combobox}option-${place}`;
}
