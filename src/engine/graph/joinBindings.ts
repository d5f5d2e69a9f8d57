import { formatReference, parseImageReference, withDefaultTag } from "../buildContext/imageReference.ts";
import type { Instruction, Stage } from "../instructions/instruction.ts";
import type { Span } from "../source/span.ts";
import type { BoundSource, BoundTo } from "./boundSource.ts";
import { PlaceTable } from "./placeTable.ts";
import type { EdgeVia, ExternalSource, NodeId, StageEdge, StageGraph } from "./stageGraph.ts";

/** The bindings of one builder, and the stages that it looked at at all. */
export interface BuilderBindings {
  readonly bindings: readonly BoundSource[];
  readonly hasBound: (stage: number) => boolean;
}

interface MutableEdge extends StageEdge {
  boundBy: { legacy: boolean; buildkit: boolean };
}

/**
 * Joins what the two builders bound into one graph: an edge both follow is one edge. Where a builder did not look at a
 * stage, it is taken to read it as the other does, for it never gets there.
 */
export function joinBindings(stages: readonly Stage[], buildkit: BuilderBindings, legacy: BuilderBindings): StageGraph {
  const sources = new SourceTable();
  const edges = new EdgeTable();
  for (const [builder, { bindings }] of [["buildkit", buildkit], ["legacy", legacy]] as const) {
    for (const binding of bindings) {
      const stage = stages[binding.stage];
      if (!stage) continue;
      const source = sources.nodeFor(binding.source);
      edges.edgeFor(stage, binding, source).boundBy[builder] = true;
    }
  }
  for (const edge of edges.all) {
    if (!buildkit.hasBound(edge.stage)) edge.boundBy.buildkit = true;
    if (!legacy.hasBound(edge.stage) || (edge.source === "buildContext" && edge.via !== "mount")) edge.boundBy.legacy = true;
  }
  return { sources: [...sources.known.values()], edges: edges.all };
}

/** The sources met so far. Many edges lead to the same few images: each name is read once. */
class SourceTable {
  readonly known = new Map<NodeId, ExternalSource>();
  private readonly images = new Map<string, NodeId>();

  nodeFor(source: BoundTo): NodeId {
    if (source.kind === "stage") return `stage:${source.index}`;
    const image = source.kind === "image" ? this.images.get(source.reference) : undefined;
    if (image !== undefined) return image;
    const external = toExternal(source);
    if (!this.known.has(external.id)) this.known.set(external.id, external);
    if (source.kind === "image") this.images.set(source.reference, external.id);
    return external.id;
  }
}

/** The edges met so far. What one instruction needs is mostly one thing, and is found without its name. */
class EdgeTable {
  readonly all: MutableEdge[] = [];
  private readonly first = new PlaceTable<MutableEdge>();
  private readonly others = new Map<string, MutableEdge>();

  edgeFor(stage: Stage, binding: BoundSource, source: NodeId): MutableEdge {
    const { instruction, mount } = binding;
    const via = viaOf(stage, binding);
    const first = mount === 0 ? this.first.get(stage.index, instruction) : undefined;
    if (first?.source === source && first.via === via) return first;
    const id = `${source}>${stage.index}.${instruction}.${via}.${mount}`;
    const known = this.others.get(id);
    if (known) return known;
    const edge = newEdge(id, source, via, stage, binding);
    this.all.push(edge);
    if (mount === 0 && !first) this.first.set(stage.index, instruction, edge);
    else this.others.set(id, edge);
    return edge;
  }
}

function newEdge(id: string, source: NodeId, via: EdgeVia, stage: Stage, { instruction, mount }: BoundSource): MutableEdge {
  const span = placeOf(stage, instruction, mount);
  return { id, source, stage: stage.index, instruction, via, span, boundBy: { legacy: false, buildkit: false } };
}

function toExternal(source: Exclude<BoundTo, { kind: "stage" }>): ExternalSource {
  switch (source.kind) {
    case "image": {
      const parsed = parseImageReference(source.reference);
      const reference = "error" in parsed ? source.reference : formatReference(withDefaultTag(parsed.reference));
      return { id: `image:${reference}`, kind: "image", label: source.written, reference };
    }
    case "namedContext":
      return { id: `namedContext:${source.name}`, kind: "namedContext", label: source.name, reference: source.value };
    case "buildContext":
      return { id: "buildContext", kind: "buildContext", label: "build context", reference: "" };
    case "scratch":
      return { id: "scratch", kind: "scratch", label: "scratch", reference: "" };
  }
}

function viaOf(stage: Stage, { instruction, isTrigger }: BoundSource): EdgeVia {
  if (isTrigger) return "onbuild";
  const kind: Instruction["kind"] | undefined = stage.instructions[instruction]?.kind;
  if (kind === "COPY") return "copy";
  if (kind === "ADD") return "add";
  return kind === "RUN" ? "mount" : "base";
}

/** The word that names the source: the base, the --from flag, the mount. */
function placeOf(stage: Stage, index: number, mount: number): Span {
  const instruction = stage.instructions[index];
  if (!instruction) return stage.from.node.arguments[0]?.span ?? stage.from.node.span;
  if (instruction.kind === "RUN") return instruction.mounts[mount]?.span ?? instruction.node.span;
  return instruction.node.flags.find((it) => it.text.startsWith("--from="))?.span ?? instruction.node.span;
}
