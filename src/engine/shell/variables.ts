/** What a word is expanded against. */
export interface Variables {
  get(name: string): string | undefined;
}

export const NO_VARIABLES: Variables = { get: () => undefined };
