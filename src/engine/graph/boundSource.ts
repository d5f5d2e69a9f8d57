/** What a name behind FROM, --from or a mount stands for. */
export type BoundTo =
  | { readonly kind: "stage"; readonly index: number }
  | { readonly kind: "image"; readonly reference: string; readonly written: string }
  | { readonly kind: "namedContext"; readonly name: string; readonly value: string }
  | { readonly kind: "buildContext" }
  | { readonly kind: "scratch" };

/** One need of a stage, as a builder binds it. */
export interface BoundSource {
  /** Index of the stage that needs it, and of the instruction; -1 for its FROM or a fired trigger. */
  readonly stage: number;
  readonly instruction: number;
  readonly isTrigger: boolean;
  /** Which of the instruction's mounts; 0 for all else. */
  readonly mount: number;
  readonly source: BoundTo;
}
