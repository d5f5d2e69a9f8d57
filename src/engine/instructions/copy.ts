import type { InstructionNode } from "../parser/ast.ts";
import { chompHeredoc, readHeredocStart } from "../parser/heredoc.ts";
import { Refusal } from "../source/refusal.ts";
import { CURRENT_INSTRUCTIONS } from "./dialect.ts";
import type { InstructionDialect } from "./dialect.ts";
import { readFlagValues } from "./flagValues.ts";
import type { AddInstruction, CopyInstruction, InlineFile } from "./instruction.ts";

/** COPY source … destination (instructions/parse.go, parseCopy). */
export function readCopy(node: InstructionNode, dialect: InstructionDialect = CURRENT_INSTRUCTIONS): CopyInstruction {
  requireDestination(node, "COPY");
  const flags = readFlagValues(node, dialect.flags.copy, dialect.flagComplaints);
  return {
    kind: "COPY",
    node,
    ...readSources(node, "COPY", dialect),
    from: flags.string("from"),
    chown: flags.string("chown"),
    chmod: flags.string("chmod"),
    isLinked: flags.bool("link") ?? false,
    keepsParents: flags.bool("parents") ?? false,
    excludes: flags.list("exclude"),
  };
}

/** ADD source … destination (instructions/parse.go, parseAdd). */
export function readAdd(node: InstructionNode, dialect: InstructionDialect = CURRENT_INSTRUCTIONS): AddInstruction {
  requireDestination(node, "ADD");
  const flags = readFlagValues(node, dialect.flags.add, dialect.flagComplaints);
  const keepsGitDir = flags.bool("keep-git-dir");
  const unpacks = flags.bool("unpack");
  return {
    kind: "ADD",
    node,
    ...readSources(node, "ADD", dialect),
    chown: flags.string("chown"),
    chmod: flags.string("chmod"),
    isLinked: flags.bool("link") ?? false,
    excludes: flags.list("exclude"),
    checksum: flags.string("checksum"),
    ...(keepsGitDir === undefined ? {} : { keepsGitDir }),
    ...(unpacks === undefined ? {} : { unpacks }),
  };
}

function requireDestination(node: InstructionNode, name: string): void {
  if (node.arguments.length >= 2) return;
  throw new Refusal(`${name} requires at least two arguments, but only one was provided. Destination could not be determined`);
}

function readSources(
  node: InstructionNode,
  name: string,
  dialect: InstructionDialect,
): { sources: readonly string[]; files: readonly InlineFile[]; destination: string } {
  const values = node.arguments.map((it) => it.value);
  const destination = values.pop() ?? "";
  if (!dialect.hasHeredocs) return { sources: values, files: [], destination };
  if (isHeredoc(destination)) throw new Refusal(`${name} cannot accept a heredoc as a destination`);
  // The body is looked up by name: where a name stands twice, its last body serves both.
  const contents = new Map(node.heredocs.map((it) => [it.name, it.content]));
  const sources: string[] = [];
  const files: InlineFile[] = [];
  for (const value of values) {
    const heredoc = value.includes("<<") ? readHeredocStart(value) : undefined;
    if (heredoc === undefined || "error" in heredoc) {
      sources.push(value);
      continue;
    }
    const content = contents.get(heredoc.name) ?? "";
    files.push({ name: heredoc.name, content: heredoc.isChomped ? chompHeredoc(content) : content, isExpanded: heredoc.isExpanded });
  }
  return { sources, files, destination };
}

function isHeredoc(word: string): boolean {
  if (!word.includes("<<")) return false;
  const heredoc = readHeredocStart(word);
  return heredoc !== undefined && !("error" in heredoc);
}
