import { useRef } from "react";
import type { KeyboardEvent, ReactNode } from "react";

export interface TabItem {
  readonly id: string;
  readonly content: ReactNode;
}

interface TabStripProps {
  readonly label: string;
  readonly className: string;
  readonly tabs: readonly TabItem[];
  /** Id of the open tab; null where all are closed. */
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
}

/** A row of tabs: one stop of the Tab key, arrows go from tab to tab. The panel is `panelId(id)`. */
export function TabStrip({ label, className, tabs, selected, onSelect }: TabStripProps) {
  const strip = useRef<HTMLDivElement>(null);
  const reachable = selected ?? tabs[0]?.id;

  const move = (event: KeyboardEvent) => {
    const step = stepOf(event.key, tabs.findIndex(({ id }) => id === reachable), tabs.length);
    const next = step === null ? undefined : tabs[step];
    if (!next) return;
    event.preventDefault();
    onSelect(next.id);
    strip.current?.querySelector<HTMLElement>(`#${tabId(next.id)}`)?.focus();
  };

  return (
    <div className={className} role="tablist" aria-label={label} ref={strip} onKeyDown={move}>
      {tabs.map(({ id, content }) => (
        <button
          key={id}
          id={tabId(id)}
          type="button"
          role="tab"
          className="tab"
          aria-selected={id === selected}
          aria-controls={id === selected ? panelId(id) : undefined}
          tabIndex={id === reachable ? 0 : -1}
          onClick={() => onSelect(id)}
        >
          {content}
        </button>
      ))}
    </div>
  );
}

/** Attributes of the element that a tab opens. */
export function tabPanelProps(id: string) {
  return { id: panelId(id), role: "tabpanel", "aria-labelledby": tabId(id) } as const;
}

function tabId(id: string): string {
  return `tab-${id}`;
}

function panelId(id: string): string {
  return `panel-${id}`;
}

function stepOf(key: string, index: number, count: number): number | null {
  if (key === "ArrowRight") return (index + 1) % count;
  if (key === "ArrowLeft") return (index - 1 + count) % count;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : null;
}
