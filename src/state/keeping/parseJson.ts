/** A text as the value it stands for; null where it stands for none. */
export function parseJson(text: string | null): unknown {
  try {
    return text === null || text === "" ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** Whether a value is an object with named fields. */
export function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
