import { monaco } from "./monaco.ts";
import { toMonacoTheme } from "./monacoTheme.ts";

const themeName = "stagegraph";

/** Paints Monaco in the page's colours, now and whenever the page changes its theme. Gives what ends it. */
export function followTheme(host: HTMLElement): () => void {
  const apply = (): void => {
    monaco.editor.defineTheme(themeName, readTheme(host));
    monaco.editor.setTheme(themeName);
  };
  const observer = new MutationObserver(apply);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme", "class", "style"] });
  const system = matchMedia("(prefers-color-scheme: dark)");
  system.addEventListener("change", apply);
  apply();
  return () => {
    observer.disconnect();
    system.removeEventListener("change", apply);
  };
}

function readTheme(host: HTMLElement): ReturnType<typeof toMonacoTheme> {
  const probe = document.createElement("span");
  host.append(probe);
  const style = getComputedStyle(probe);
  const readColour = (role: string): string => {
    probe.style.color = `var(${role})`;
    return style.color;
  };
  const theme = toMonacoTheme(readColour, style.colorScheme.includes("dark"));
  probe.remove();
  return theme;
}
