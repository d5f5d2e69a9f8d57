import fc from "fast-check";
import type { BuildOptions } from "../../engine/index.ts";

/** A file that BuildKit accepts, and options that name one of its stages. */
export interface SoundFile {
  readonly dockerfile: string;
  readonly options: BuildOptions;
}

interface StageSeed {
  readonly isNamed: boolean;
  readonly base: number;
  readonly instructions: readonly (readonly [form: number, source: number])[];
}

const stage = fc.record({ isNamed: fc.boolean(), base: fc.nat(), instructions: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 4 }) });

/** Files of up to a dozen stages that take their bases and files from earlier ones; every reference is good. */
export const soundFile: fc.Arbitrary<SoundFile> = fc.record({ stages: fc.array(stage, { minLength: 1, maxLength: 12 }), target: fc.nat() }).map(({ stages, target }) => {
  const dockerfile = `ARG GLOBAL=3.22\n${stages.map((it, index) => writeStage(it, index, stages)).join("\n")}`;
  const chosen = target % (stages.length + 1);
  return { dockerfile, options: stages[chosen]?.isNamed === true ? { target: `Stage${chosen}` } : {} };
});

function writeStage({ isNamed, base, instructions }: StageSeed, index: number, all: readonly StageSeed[]): string {
  const named = all.slice(0, index).flatMap((it, earlier) => (it.isNamed ? [`stage${earlier}`] : []));
  const bases = [...named, "alpine:${GLOBAL}", "scratch", "ubuntu"];
  const from = `FROM ${pick(bases, base)}${isNamed ? ` AS Stage${index}` : ""}\n`;
  const sources = [...named, ...(index > 0 ? [String(index - 1)] : []), "busybox"];
  return from + instructions.map(([form, source]) => `${writeInstruction(form, pick(sources, source))}\n`).join("");
}

function writeInstruction(form: number, source: string): string {
  const isNumber = /^[0-9]+$/.test(source);
  return pick(
    [
      `COPY --from=${source} /a /b`,
      `RUN --mount=from=${isNumber ? "busybox" : source},target=/m true`,
      "RUN make\\\n  all",
      "COPY . .",
      "ADD https://example.com/x.tar /x",
      "ENV A=${GLOBAL:-none} B=$A",
      "ARG GLOBAL",
      "WORKDIR sub",
      'CMD ["run"]',
      "COPY <<EOF /file\nbody $A\nEOF",
      "LABEL a=b",
    ],
    form,
  );
}

function pick<Item>(items: readonly Item[], number: number): Item {
  const item = items[number % items.length];
  if (item === undefined) throw new RangeError("nothing to pick from");
  return item;
}
