import type { NotePart } from "../../../../engine/index.ts";
import type { monaco } from "../monaco.ts";
import type { EditorLanguage } from "./editorLanguage.ts";

/** Says what is under the pointer, or under the caret on Ctrl+K Ctrl+I. */
export function createHoverProvider(language: EditorLanguage): monaco.languages.HoverProvider {
  return {
    async provideHover(model, position) {
      const note = await language.whileSame(model, language.ask({ kind: "hover", offset: language.toOffset(position) }));
      if (!note) return null;
      return { range: language.toRange(note.span), contents: [{ value: note.paragraphs.map((parts) => parts.map(toMarkdown).join("")).join("\n\n") }] };
    },
  };
}

/** Words as markdown that shows nothing but them: a Dockerfile's own never become markup. */
export function toMarkdown(part: NotePart): string {
  if (typeof part === "string") return escapeMarkdown(part);
  if ("strong" in part) return `**${escapeMarkdown(part.strong)}**`;
  const code = part.code.replace(/\s+/g, " ");
  const longestRun = Math.max(0, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longestRun + 1);
  const pad = code.startsWith("`") || code.endsWith("`") || code.trim() === "" ? " " : "";
  return `${fence}${pad}${code}${pad}${fence}`;
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!~<>|&$]/g, "\\$&").replace(/\s+/g, " ");
}
