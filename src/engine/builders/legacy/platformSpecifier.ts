import { parsePlatform } from "../../buildContext/platform.ts";
import type { ParsedPlatform } from "../../buildContext/platform.ts";
import { quote } from "../../source/quote.ts";

/** The forms of `os/arch/variant` that a release knows (containerd's platforms package of its time). */
export interface PlatformForms {
  /** The form of the first part where it has one of its own. */
  readonly os?: RegExp;
  readonly component: RegExp;
  /** A specifier is cut into at most so many parts. */
  readonly mostParts: number;
  /** Words that stand for nothing when they stand alone. */
  readonly unknown: ReadonlySet<string>;
}

export const DOCKER_28_PLATFORMS: PlatformForms = {
  os: /^([A-Za-z0-9_-]+)(?:\(([A-Za-z0-9_.-]*)\))?$/,
  component: /^[A-Za-z0-9_.-]+$/,
  mostParts: 4,
  unknown: new Set(),
};

export const DOCKER_20_PLATFORMS: PlatformForms = {
  component: /^[A-Za-z0-9_-]+$/,
  mostParts: Infinity,
  unknown: new Set(["ios", "loong64"]),
};

/** Parses a platform as a release does. */
export function parseSpecifier(specifier: string, forms: PlatformForms): ParsedPlatform {
  if (specifier.includes("*")) return { error: `${quote(specifier)}: wildcards not yet supported: invalid argument` };
  const whole = specifier.split("/");
  const parts = whole.length > forms.mostParts ? [...whole.slice(0, forms.mostParts - 1), whole.slice(forms.mostParts - 1).join("/")] : whole;
  for (const [index, part] of parts.entries()) {
    const form = index === 0 ? (forms.os ?? forms.component) : forms.component;
    if (form.test(part)) continue;
    return { error: `${quote(part)} is an invalid ${describe(index, forms)} of ${quote(specifier)}: ${describeForm(index, forms)} must match ${quote(form.source)}: invalid argument` };
  }
  if (parts.length > 3) return { error: `${quote(specifier)}: cannot parse platform specifier: invalid argument` };
  if (forms.unknown.has(specifier.toLowerCase())) return { error: `${quote(specifier)}: unknown operating system or architecture: invalid argument` };
  return parsePlatform(specifier);
}

function describe(index: number, forms: PlatformForms): string {
  return index === 0 && forms.os ? "OS component" : "component";
}

function describeForm(index: number, forms: PlatformForms): string {
  return index === 0 && forms.os ? "OSAndVersion specifier component" : "platform specifier component";
}
