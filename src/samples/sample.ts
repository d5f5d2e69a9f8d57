/** A Dockerfile to start from. */
export interface Sample {
  readonly id: string;
  readonly title: string;
  /** `--target` that shows its point; empty: the last stage. */
  readonly target: string;
  readonly dockerfile: string;
}
