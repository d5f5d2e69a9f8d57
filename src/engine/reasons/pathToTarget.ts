import { usersTowards } from "../builders/buildkitVerdict.ts";
import type { ExplainedPlace, PathStop } from "./explanation.ts";
import type { ReasonSubject } from "./reasonSubject.ts";

/** How BuildKit comes to a place from the target, told from the place on: by each edge, the stage that needs it. */
export function pathToTarget(subject: ReasonSubject, { stage, edge }: ExplainedPlace): readonly PathStop[] {
  const build = subject.buildkit.builds.find((it) => !it.error);
  if (!build || subject.buildkit.error || !build.reached.includes(stage)) return [];
  const followed = subject.graph.edges.find((it) => it.id === edge);
  if (followed && !followed.boundBy.buildkit) return [];
  const users = usersTowards(subject, build);
  const source = followed?.source.startsWith("stage:") ? Number(followed.source.slice("stage:".length)) : undefined;
  const path: PathStop[] = source === undefined || !followed ? [] : [{ stage: source, edge: followed.id }];
  // An edge leads to a stage nearer to the target, so this ends.
  for (let at = stage; ; ) {
    const next = at === build.target ? undefined : users.get(at);
    path.push(next ? { stage: at, edge: next.id } : { stage: at });
    if (!next) return path;
    at = next.stage;
  }
}
