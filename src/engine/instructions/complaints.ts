import { Refusal } from "../source/refusal.ts";

/** Complaints that several instructions share, in BuildKit's words (instructions/parse.go). */
export function atLeastOneArgument(name: string): Refusal {
  return new Refusal(`${name} requires at least one argument`);
}

export function exactlyOneArgument(name: string): Refusal {
  return new Refusal(`${name} requires exactly one argument`);
}

export function blankNames(name: string): Refusal {
  return new Refusal(`${name} names can not be blank`);
}
