import type { Comparison } from "./builders/comparison.ts";
import type { Diagnostic } from "./diagnostics.ts";

/** Every RUN that the target needs and that is taken to fail. */
export function explainFailedRuns({ stages, buildkit }: Comparison): readonly Diagnostic[] {
  const build = buildkit.error ? undefined : buildkit.builds.find((it) => !it.error);
  return (build?.vertices ?? []).flatMap(({ failure, causes: [cause] }): readonly Diagnostic[] => {
    const stage = stages[cause?.stage ?? -1];
    const node = stage?.instructions[cause?.instruction ?? -1]?.node ?? stage?.from.node;
    if (failure === undefined || !node) return [];
    return [{ origin: "buildkit", code: "failing-command", severity: "error", message: failure, span: node.span, lines: [node.lines], advice: "Correct the command. Nothing is run here: false and an exit at its end count as they are written." }];
  });
}
