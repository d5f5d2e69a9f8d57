import { isConfigInstruction } from "../builders/buildkit/configInstruction.ts";
import { displayName } from "../builders/displayName.ts";
import { instructionAt, nameAt } from "./reasonSubject.ts";
import type { ReasonSubject } from "./reasonSubject.ts";

/** Why BuildKit has no vertex for an instruction of a stage that it builds, in a sentence; instruction -1: the FROM. */
export function whyNoVertex(subject: ReasonSubject, stage: number, index: number): string {
  const instruction = instructionAt(subject, stage, index);
  if (!instruction) return whyNothingFetched(subject, stage);
  if (instruction.kind === "SHELL") return "SHELL says what runs the commands below it, and changes no file.";
  if (instruction.kind === "ONBUILD") return "ONBUILD leaves a trigger for what starts FROM this, and changes no file.";
  if (isConfigInstruction(instruction)) return `${instruction.kind} changes the image's config, and no file.`;
  switch (instruction.kind) {
    case "ARG":
      return "ARG sets a variable for what stands below it, and changes no file.";
    case "WORKDIR":
      return "The directory / is always there: nothing has to be made.";
    case "ADD":
    case "COPY":
    case "RUN":
      return "Nothing takes this step's files.";
  }
}

function whyNothingFetched(subject: ReasonSubject, stage: number): string {
  const base = subject.graph.edges.find((it) => it.stage === stage && it.via === "base" && it.boundBy.buildkit)?.source ?? "";
  const from = subject.stages[Number(/^stage:(\d+)$/.exec(base)?.[1] ?? -1)];
  if (from) return `${nameAt(subject, stage)} goes on from the last step of ${displayName(from)}, on line ${from.from.node.lines[0]}.`;
  return base === "scratch" ? "scratch is empty: there is nothing to fetch." : "None of the image's files is needed.";
}
