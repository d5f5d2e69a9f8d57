import type { InstructionNode } from "../../parser/ast.ts";
import type { Ast } from "../../parser/ast.ts";
import type { ArgInstruction, FromInstruction, Stage } from "../../instructions/instruction.ts";
import type { Dockerfile } from "../../instructions/readStages.ts";
import { quote } from "../../source/quote.ts";
import type { LineRange } from "../../source/span.ts";
import type { CheckReport } from "./checkFindings.ts";

const RESERVED_NAMES: ReadonlySet<string> = new Set(["context", "scratch"]);

/** The checks of the line parser: lines that are empty among continuation lines. */
export function checkLines(ast: Ast, report: CheckReport): void {
  for (const node of ast.nodes) {
    if (node.kind !== "instruction" || node.emptyContinuationLine === 0) continue;
    report.report("NoEmptyContinuation", "Empty continuation line", [node.emptyContinuationLine, node.emptyContinuationLine]);
  }
}

/** The checks of the instruction parser, up to the instruction that it refuses (instructions/parse.go). */
export function checkInstructions(ast: Ast, dockerfile: Dockerfile, report: CheckReport): void {
  const described = new Map<InstructionNode, ArgInstruction | FromInstruction>();
  const note = (instruction: ArgInstruction | FromInstruction): void => {
    if (instruction.node.comments.length > 0) described.set(instruction.node, instruction);
  };
  for (const arg of dockerfile.globalArgs) note(arg);
  for (const { from, instructions } of dockerfile.stages) {
    note(from);
    for (const instruction of instructions) if (instruction.kind === "ARG") note(instruction);
  }
  for (const node of ast.nodes) {
    if (node.kind !== "instruction") continue;
    const keyword = node.keyword.toLowerCase();
    if (keyword === "maintainer") report.report("MaintainerDeprecated", "Maintainer instruction is deprecated in favor of using label", node.lines, node.comments);
    if (keyword === "from") checkFromWords(node, report);
    if (node.lines[0] === dockerfile.error?.lines[0]?.[0]) return;
    const instruction = described.get(node);
    if (instruction) checkDescription(instruction, report);
  }
}

/** The checks over all stages: their names, and the case of the keywords. */
export function checkStages(stages: readonly Stage[], report: CheckReport): void {
  const seen = new Set<string>();
  for (const { from } of stages) {
    if (from.name === "") continue;
    if (RESERVED_NAMES.has(from.name)) {
      report.report("ReservedStageName", `Stage name should not use the same name as reserved stage ${quote(from.name)}`, from.node.lines);
    }
    if (seen.has(from.name)) report.report("DuplicateStageName", `Duplicate stage name ${quote(from.name)}, stage names should be unique`, from.node.lines);
    seen.add(from.name);
  }
  checkCasing(stages, report);
}

function checkFromWords(node: InstructionNode, report: CheckReport): void {
  const [, as = "", name = ""] = node.arguments.map((it) => it.value);
  const count = node.arguments.length;
  if (count === 3 && name !== name.toLowerCase()) report.report("StageNameCasing", `Stage name '${name}' should be lowercase`, node.lines, node.comments);
  const { keyword } = node;
  const isLower = keyword === keyword.toLowerCase();
  if (count < 3 || (!isLower && keyword !== keyword.toUpperCase())) return;
  if (as !== (isLower ? as.toLowerCase() : as.toUpperCase())) {
    report.report("FromAsCasing", `'${as}' and '${keyword}' keywords' casing do not match`, node.lines, node.comments);
  }
}

function checkDescription(instruction: ArgInstruction | FromInstruction, report: CheckReport): void {
  const { node } = instruction;
  const last = node.comments.at(-1);
  const names = instruction.kind === "ARG" ? instruction.names.map((it) => it.key) : [instruction.name].filter((it) => it !== "");
  const [first] = names;
  if (last === undefined || first === undefined || names.includes(last.split(" ", 1)[0] ?? "")) return;
  const example = names.length > 1 ? "<arg_key>" : first;
  report.report("InvalidDefinitionDescription", `Comment for ${instruction.kind} should follow the format: \`# ${example} <description>\``, node.lines, node.comments);
}

function checkCasing(stages: readonly Stage[], report: CheckReport): void {
  // Few keywords stand in many lines: each spelling is looked at once.
  const places = new Map<string, LineRange[]>();
  const note = ({ keyword, lines }: InstructionNode): void => {
    const known = places.get(keyword);
    if (known) known.push(lines);
    else places.set(keyword, [lines]);
  };
  for (const { from, instructions } of stages) {
    note(from.node);
    for (const { node } of instructions) note(node);
  }
  let balance = 0;
  for (const [keyword, lines] of places) {
    if (keyword === keyword.toLowerCase()) balance += lines.length;
    else if (keyword === keyword.toUpperCase()) balance -= lines.length;
  }
  const isLower = balance > 0;
  for (const [keyword, lines] of places) {
    if (keyword === (isLower ? keyword.toLowerCase() : keyword.toUpperCase())) continue;
    const message = `Command '${keyword}' should match the case of the command majority (${isLower ? "lowercase" : "uppercase"})`;
    for (const place of lines) report.report("ConsistentInstructionCasing", message, place);
  }
}
