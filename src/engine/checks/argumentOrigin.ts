import type { ArgInstruction, Stage } from "../instructions/instruction.ts";
import type { Dockerfile } from "../instructions/readStages.ts";

/** Where else in the file an argument gets its value. */
export type ArgumentOrigin =
  /** BuildKit itself sets it. */
  | { readonly kind: "platform" }
  /** An ARG above the first FROM. */
  | { readonly kind: "global"; readonly instruction: ArgInstruction }
  /** An ARG of another stage; its text where all such agree and it stands on nothing else. */
  | { readonly kind: "stage"; readonly stage: Stage; readonly declaration: string | undefined };

/** Arguments that exist for FROM lines in every file (dockerfile2llb/platform.go, defaultArgs). */
const PLATFORM_ARGUMENTS: ReadonlySet<string> = new Set(
  ["BUILD", "TARGET"].flatMap((side) => ["PLATFORM", "OS", "OSVERSION", "ARCH", "VARIANT"].map((it) => side + it)).concat("TARGETSTAGE"),
);

/** Whether BuildKit itself knows the name: TARGETPLATFORM, BUILDARCH and their kin. */
export function isPlatformArgument(name: string): boolean {
  return PLATFORM_ARGUMENTS.has(name);
}

/** The origins of all arguments that the file declares, by name. */
export function indexArgumentOrigins({ stages, globalArgs }: Dockerfile): ReadonlyMap<string, ArgumentOrigin> {
  const origins = new Map<string, ArgumentOrigin>();
  for (const stage of stages) {
    for (const instruction of stage.instructions) {
      if (instruction.kind !== "ARG") continue;
      for (const { key, value } of instruction.names) {
        const declaration = value === undefined ? key : /[$]/.test(value) ? undefined : `${key}=${value}`;
        const known = origins.get(key);
        if (known?.kind !== "stage") origins.set(key, { kind: "stage", stage, declaration });
        else if (known.declaration !== declaration) origins.set(key, { ...known, declaration: undefined });
      }
    }
  }
  for (const name of PLATFORM_ARGUMENTS) origins.set(name, { kind: "platform" });
  for (const instruction of globalArgs) for (const { key } of instruction.names) origins.set(key, { kind: "global", instruction });
  return origins;
}
