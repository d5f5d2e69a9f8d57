import type { BatchCase } from "../engine/index.ts";
import { describeMisfit } from "./batchCaseShape.ts";

/** One line of a batch as it was understood. */
export type BatchReading =
  | { readonly kind: "blank" }
  | { readonly kind: "case"; readonly batchCase: BatchCase }
  | { readonly kind: "refused"; readonly id: string | number | null; readonly message: string };

/** Reads one line, UTF-8 without its line feed. A refusal names the field that does not fit. */
export function readBatchCase(line: Uint8Array): BatchReading {
  const value = readJson(line);
  if (value.kind !== "json") return value;
  const id = readId(value.json);
  const misfit = describeMisfit(value.json);
  if (misfit !== undefined) return { kind: "refused", id, message: misfit };
  return { kind: "case", batchCase: value.json as BatchCase };
}

type JsonReading = Exclude<BatchReading, { kind: "case" }> | { readonly kind: "json"; readonly json: unknown };

function readJson(line: Uint8Array): JsonReading {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(line);
    return text.trim() === "" ? { kind: "blank" } : { kind: "json", json: JSON.parse(text) as unknown };
  } catch (error) {
    const cause = error instanceof SyntaxError ? error.message : "it is not UTF-8 text";
    return { kind: "refused", id: null, message: `The line is not JSON: ${cause}` };
  }
}

function readId(json: unknown): string | number | null {
  if (typeof json !== "object" || json === null || !("id" in json)) return null;
  return typeof json.id === "string" || typeof json.id === "number" ? json.id : null;
}
