export type OtherBuilderId = "kaniko" | "kaniko-skip" | "buildah" | "buildah-all";

/** A builder that is modelled by its choice of stages alone. */
export interface OtherBuilder {
  readonly id: OtherBuilderId;
  readonly name: string;
  /** The flag that makes it do so; empty: its default. */
  readonly flag: string;
  /** How it chooses, in a sentence. */
  readonly rule: string;
  /** Where the rule is from. */
  readonly source: string;
}

const kanikoSource = "kaniko's README and pkg/dockerfile/dockerfile.go, as of June 2025, when the project was archived";
const buildahSource = "buildah-build(1) and imagebuildah/executor.go of buildah 1.45; skipping since 1.28, and podman build does the same";

/** What none of them is asked: only which stages are processed, and which one the target means. */
export const NOT_MODELLED = "Only which stages they process and which one the target means. Their steps, cache, messages and other refusals are not modelled.";

/** Builders beside Docker's own two. One more is one folder, one entry here and its plan in `answerOthers`. */
export const OTHER_BUILDERS: readonly OtherBuilder[] = [
  { id: "kaniko", name: "kaniko", flag: "", rule: "Every stage from the top of the file to the target.", source: kanikoSource },
  {
    id: "kaniko-skip",
    name: "kaniko",
    flag: "--skip-unused-stages",
    rule: "Named stages that COPY --from and FROM lead to; mounts do not count, and names are compared in small letters.",
    source: kanikoSource,
  },
  {
    id: "buildah",
    name: "buildah",
    flag: "",
    rule: "Stages that FROM, COPY --from and mounts lead to, by names exactly as written. A target can be a number.",
    source: buildahSource,
  },
  { id: "buildah-all", name: "buildah", flag: "--skip-unused-stages=false", rule: "Every stage from the top of the file to the target.", source: buildahSource },
];
