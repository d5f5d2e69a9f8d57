import type { Instruction } from "./instructions/instruction.ts";
import { readDockerfile } from "./instructions/readDockerfile.ts";
import { cleanPath } from "./source/paths.ts";

/** A path that an instruction takes from the build context. */
export interface ContextPath {
  readonly stage: number;
  readonly instruction: number;
  /** As the builders clean it, without a slash before it; empty for the whole context. */
  readonly path: string;
  /** Whether a folder is asked for, by a slash behind it or as the whole context. */
  readonly isFolder: boolean;
}

/** What COPY, ADD and bind mounts take from the build context, in the file's order. Paths with variables are left out: their value depends on the build. */
export function listContextPaths(dockerfile: string): readonly ContextPath[] {
  return readDockerfile(dockerfile).dockerfile.stages.flatMap(({ index, instructions }) =>
    instructions.flatMap((instruction, position) =>
      sourcesOf(instruction)
        .filter((source) => !source.includes("$"))
        .map((source): ContextPath => {
          const path = cleanPath(`/${source}`).slice(1);
          return { stage: index, instruction: position, path, isFolder: path === "" || source.endsWith("/") };
        }),
    ),
  );
}

function sourcesOf(instruction: Instruction): readonly string[] {
  const { kind } = instruction;
  if (kind === "COPY") return instruction.from === "" ? instruction.sources : [];
  if (kind === "ADD") return instruction.sources.filter((source) => !/^(?:https?:\/\/|git@|git:\/\/|ssh:\/\/)/.test(source));
  if (kind === "RUN") return instruction.mounts.flatMap(({ fields, from }) => (from === "" && isBind(fields) ? [sourceOf(fields)] : []));
  return [];
}

function isBind(fields: readonly string[]): boolean {
  const type = fields.find((field) => field.startsWith("type="));
  return type === undefined || type === "type=bind";
}

function sourceOf(fields: readonly string[]): string {
  return fields.find((field) => /^(?:source|src)=/.test(field))?.replace(/^[^=]*=/, "") ?? ".";
}
