import type { Span } from "../source/span.ts";
import type { Completion, CompletionList, CompletionPlace } from "./completion.ts";
import { completeStages } from "./completeStages.ts";
import { findMountKey, mountKeysOf, mountTypes } from "./help/mountHelp.ts";

/** A key of a mount, or the value of one; which keys there are depends on its type, wherever that stands. */
export function completeMount(place: CompletionPlace, { start, end }: Span): CompletionList {
  const { file, node, wordStart } = place;
  const before = file.ast.text.slice(start, end);
  const field = before.slice(before.lastIndexOf(",") + 1);
  const flag = node.flags.find(({ span }) => span.start === wordStart);
  const fields = (flag?.text.slice("--mount=".length) ?? before).split(",");
  const type = readType(fields);
  const equals = field.indexOf("=");
  if (equals === -1) return { span: { start: end - field.length, end }, items: completeKeys(type, fields, field) };
  const key = field.slice(0, equals).toLowerCase();
  return { span: { start: end - field.length + equals + 1, end }, items: completeValue(place, type, key) };
}

function completeKeys(type: string | undefined, fields: readonly string[], current: string): readonly Completion[] {
  const used = new Set(fields.filter((it) => it !== current).map((it) => findMountKey(type ?? "bind", keyOf(it))?.name));
  const items: Completion[] = [];
  if (type === undefined) for (const { name, text } of mountTypes) items.push({ kind: "value", label: `type=${name}`, insert: `type=${name},`, detail: "", text, goesOn: true });
  for (const { name, text, isSwitch } of mountKeysOf(type ?? "bind")) {
    if (used.has(name)) continue;
    items.push({ kind: "key", label: name, insert: isSwitch ? name : `${name}=`, detail: type ?? "bind", text, ...(!isSwitch && { goesOn: true as const }) });
  }
  return items;
}

function completeValue(place: CompletionPlace, type: string | undefined, key: string): readonly Completion[] {
  if (key === "type") return mountTypes.map(({ name, text }) => ({ kind: "value", label: name, insert: name, detail: "", text }));
  if (key === "from") return completeStages(place, "mount");
  const help = findMountKey(type ?? "bind", key);
  const values = help?.isSwitch ? ["true", "false"] : (help?.values ?? []);
  return values.map((it) => ({ kind: "value", label: it, insert: it, detail: "", text: "" }));
}

function readType(fields: readonly string[]): string | undefined {
  const field = fields.find((it) => keyOf(it) === "type");
  const value = field?.slice("type=".length).toLowerCase();
  return value === undefined || value === "" ? undefined : value;
}

function keyOf(field: string): string {
  const equals = field.indexOf("=");
  return (equals === -1 ? field : field.slice(0, equals)).toLowerCase();
}
