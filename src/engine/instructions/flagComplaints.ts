import { suggest, withSuggestion } from "../source/suggestion.ts";

/** The words in which a flag is refused; `name` is without dashes. */
export interface FlagComplaints {
  readonly noDashes: (text: string) => string;
  readonly unknown: (name: string, known: Iterable<string>) => string;
  readonly duplicate: (name: string) => string;
  readonly noValue: (name: string) => string;
  readonly notBoolean: (name: string, value: string) => string;
}

/** BuildKit's current words (instructions/bflag.go). */
export const CURRENT_FLAG_COMPLAINTS: FlagComplaints = {
  noDashes: (text) => `arg should start with -- : ${text}`,
  unknown: (name, known) => withSuggestion(`unknown flag: --${name}`, suggest(name, known)),
  duplicate: (name) => `duplicate flag specified: --${name}`,
  noValue: (name) => `missing a value on flag: --${name}`,
  notBoolean: (name, value) => `expecting boolean value for flag --${name}, not: ${value}`,
};

/** The words of BuildKit 0.8 and before. */
export const OLD_FLAG_COMPLAINTS: FlagComplaints = {
  noDashes: (text) => `Arg should start with -- : ${text}`,
  unknown: (name) => `Unknown flag: ${name}`,
  duplicate: (name) => `Duplicate flag specified: ${name}`,
  noValue: (name) => `Missing a value on flag: ${name}`,
  notBoolean: (name, value) => `Expecting boolean value for flag ${name}, not: ${value}`,
};
