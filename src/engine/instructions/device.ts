import { parseGoBool } from "../source/goNumbers.ts";
import { Refusal } from "../source/refusal.ts";
import { suggest, withSuggestion } from "../source/suggestion.ts";
import { splitCsv } from "./csv.ts";

/** Refuses a `--device` that BuildKit's reader refuses (instructions/commands_rundevice.go, ParseDevice). */
export function checkDevice(value: string): void {
  const csv = splitCsv(value);
  if ("error" in csv) throw new Refusal(`failed to parse csv devices: ${csv.error}`);
  let name = "";
  for (const field of csv.fields) {
    const equals = field.indexOf("=");
    const key = (equals === -1 ? field : field.slice(0, equals)).toLowerCase();
    const text = equals === -1 ? undefined : field.slice(equals + 1);
    if (key === "required" && text === undefined) continue;
    if (key === "required" && text !== undefined) {
      if (parseGoBool(text) === undefined) throw new Refusal(`invalid value for ${key}: ${text}`);
    } else if (key === "name" && text !== undefined) {
      if (name !== "") throw new Refusal(`device name already set to ${name}`);
      name = text;
    } else if (name === "") name = field;
    else if (text === undefined) throw new Refusal(`invalid field '${field}' must be a key=value pair`);
    else throw new Refusal(withSuggestion(`unexpected key '${key}' in '${field}'`, suggest(key, ["name", "required"])));
  }
}
