/** The options that a command knows, each with a value: whether it can be given more than once. */
export type OptionNames = ReadonlyMap<string, "once" | "often">;

export type SplitWords =
  | { readonly kind: "split"; readonly values: ReadonlyMap<string, readonly string[]>; readonly rest: readonly string[] }
  | { readonly kind: "misuse"; readonly sentence: string };

/** Parts options, `--name value` or `--name=value`, from the other words; after `--` there are no more options. */
export function splitOptions(words: readonly string[], names: OptionNames): SplitWords {
  const values = new Map<string, string[]>();
  const rest: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? "";
    if (word === "--") {
      rest.push(...words.slice(index + 1));
      break;
    }
    if (!word.startsWith("-") || word === "-") {
      rest.push(word);
      continue;
    }
    const equals = word.indexOf("=");
    const name = equals < 0 ? word : word.slice(0, equals);
    const frequency = names.get(name);
    if (frequency === undefined) return { kind: "misuse", sentence: `There is no option ${JSON.stringify(name)}.` };
    const value = equals < 0 ? words[++index] : word.slice(equals + 1);
    if (value === undefined || (equals < 0 && names.has(value))) return { kind: "misuse", sentence: `${name} needs a value.` };
    const known = values.get(name);
    if (known && frequency === "once") return { kind: "misuse", sentence: `${name} is given twice.` };
    if (known) known.push(value);
    else values.set(name, [value]);
  }
  return { kind: "split", values, rest };
}
