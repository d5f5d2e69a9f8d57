/** Paths that a build context may have here. */
export const MOST_CONTEXT_PATHS = 100_000;

/** Characters that they may have together. */
export const LONGEST_CONTEXT_LIST = 10_000_000;
