/** A Dockerfile to start from. */
export interface Sample {
  readonly id: string;
  readonly title: string;
  /** `--target` that shows its point; empty: the last stage. */
  readonly target: string;
  /** Index of the stage that its point is about: it opens selected, with the reasons beside it. */
  readonly selectedStage?: number;
  readonly dockerfile: string;
  /** What its images and layers take, as the page keys and writes sizes: illustrative, about as large as such images are. */
  readonly sizes?: readonly (readonly [key: string, size: string])[];
}
