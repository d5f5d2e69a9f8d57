import type { ContextFailure } from "./builders/buildkit/contextReport.ts";
import type { PlatformBuild } from "./builders/buildkit/buildkitPlan.ts";
import type { Comparison } from "./builders/comparison.ts";
import type { Diagnostic } from "./diagnostics.ts";
import type { RunInstruction } from "./instructions/instruction.ts";
import type { InstructionNode } from "./parser/ast.ts";
import { cleanPath } from "./source/paths.ts";
import type { Span } from "./source/span.ts";

/** Every path that a needed step asks of the described build context and does not get, and every pattern that fits nothing. */
export function explainContext({ stages, buildkit }: Comparison): readonly Diagnostic[] {
  const build = buildkit.error ? undefined : buildkit.builds.find((it) => !it.error);
  if (!build?.contextReport) return [];
  const { failures, emptyPatterns } = build.contextReport;
  return [
    ...failures.map((failure): Diagnostic => {
      const place = findPlace(failure.vertex, failure.path);
      return { origin: "buildkit", code: "missing-file", severity: "error", message: failure.message, ...place, advice: adviseOn(failure, place.word) };
    }),
    ...emptyPatterns.map(({ vertex, pattern }): Diagnostic => {
      const { span, lines } = findPlace(vertex, pattern);
      const message = `Nothing in the build context fits ${pattern.slice(1)}. BuildKit copies nothing and goes on.`;
      return { origin: "stagegraph", code: "empty-pattern", severity: "note", message, span, lines, advice: "Correct the pattern, or add files that it fits." };
    }),
  ];

  function findPlace(vertex: number, path: string): Place {
    return placeOf(stages, build?.vertices[vertex]?.causes[0], path);
  }
}

interface Place extends Pick<Diagnostic, "span" | "lines"> {
  /** The path as it is written; empty where it cannot be told. */
  readonly word: string;
}

function placeOf(stages: Comparison["stages"], cause: PlatformBuild["vertices"][number]["causes"][number] | undefined, path: string): Place {
  const stage = stages[cause?.stage ?? -1];
  const instruction = stage?.instructions[cause?.instruction ?? -1];
  const node = instruction?.node ?? stage?.from.node;
  if (!node) return { span: { start: 0, end: 0 }, lines: [], word: "" };
  const found = instruction?.kind === "RUN" ? findMount(instruction, path) : findWord(node, path);
  return { span: found?.span ?? node.span, lines: [node.lines], word: found?.word ?? "" };
}

function findWord({ arguments: words }: InstructionNode, path: string): { readonly span: Span; readonly word: string } | undefined {
  const sources = words.slice(0, -1);
  const exact = sources.find(({ value }) => cleanPath(`/${value}`) === path);
  const found = exact ?? sources.find(({ value }) => value.includes("$"));
  return found && { span: found.span, word: exact ? found.value : "" };
}

function findMount({ mounts }: RunInstruction, path: string): { readonly span: Span; readonly word: string } | undefined {
  for (const { fields, span } of mounts) {
    for (const field of fields) {
      const word = /^(?:source|src)=(.*)$/is.exec(field)?.[1];
      if (word !== undefined && cleanPath(`/${word}`) === path) return { span, word };
    }
  }
  return undefined;
}

function adviseOn({ path, isLeftOut, leftOutBy, near }: ContextFailure, word: string): string {
  const name = path.slice(1);
  if (leftOutBy) return `Line ${leftOutBy.line} of .dockerignore, ${leftOutBy.text}, leaves ${name} out. Add the line !${name} below it.`;
  if (isLeftOut) return `The file .dockerignore leaves ${name} out. Add the line !${name} at its end.`;
  if (word.split("/").includes("..")) return `BuildKit takes ${word} for ${name}: no step reaches above the build context. Build from a folder further up.`;
  if (near !== undefined) return `The build context holds ${near.slice(1)}. Correct the path, or add ${name}.`;
  return `Add ${name} to the build context, or correct the path.`;
}
