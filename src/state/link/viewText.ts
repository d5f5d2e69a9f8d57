import { checksumOf } from "./checksum.ts";
import type { LinkedView } from "./linkedView.ts";
import { blankView } from "./linkedView.ts";
import { mergeScenario } from "../time/timesPart.ts";
import { isFields } from "./readValues.ts";
import type { LinkValue, PartOfView } from "./viewFields.ts";
import { viewFields } from "./viewFields.ts";

// Last in the JSON, so that the rest of the text is what it vouches for.
const checked = /^([^]*?),?"z":"([0-9a-z]{1,8})"\}$/;

/** A view as JSON: what was not chosen is left out, and a checksum stands last, because deflate-raw carries none. */
export function writeViewText(view: LinkedView): string {
  const fields: Record<string, LinkValue> = {};
  for (const field of viewFields) {
    const value = field.write(view);
    if (value !== undefined) fields[field.key] = value;
  }
  const text = JSON.stringify(fields).slice(0, -1);
  return `${text}${text === "{" ? "" : ","}"z":"${checksumOf(text)}"}`;
}

/**
 * A view from JSON that anyone can have written; null where it is damaged. Fields of a wrong shape and fields that are
 * not known are passed over: a later version may have written them.
 */
export function readViewText(text: string): LinkedView | null {
  const check = checked.exec(text.slice(-20));
  if (check) {
    const body = text.slice(0, text.length - check[0].length + (check[1] ?? "").length);
    if (checksumOf(body) !== check[2]) return null;
  }
  const fields = parsed(text);
  if (!isFields(fields)) return null;
  let view = blankView;
  for (const field of viewFields) {
    const part = Object.hasOwn(fields, field.key) ? field.read(fields[field.key]) : undefined;
    if (part) view = merge(view, part);
  }
  return Object.hasOwn(fields, "d") && view.dockerfile === null ? null : view;
}

/** Several fields add to the options, to what is folded, to the drawing and to the scenario. */
function merge(view: LinkedView, part: PartOfView): LinkedView {
  return {
    ...view,
    ...part,
    options: { ...view.options, ...part.options },
    foldedByHand: { ...view.foldedByHand, ...part.foldedByHand },
    drawing: { ...view.drawing, ...part.drawing },
    scenario: part.scenario ? mergeScenario(view.scenario, part.scenario) : view.scenario,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
