import { readFileSync } from "node:fs";
import { Ajv } from "ajv";

/** Compares a report with the schema that other programs are given: what does not fit, one sentence each. */
export function openReportSchema(): (report: unknown) => readonly string[] {
  const schema = JSON.parse(readFileSync(new URL("../../../public/report-v1.schema.json", import.meta.url), "utf8")) as object;
  const validate = new Ajv({ allErrors: true, strict: false }).compile(withoutMore(schema) as object);
  return (report) => (validate(report) ? [] : (validate.errors ?? []).map(({ instancePath, message = "" }) => `${instancePath} ${message}`));
}

/** Readers leave alone what they do not know; what is written must be known. */
function withoutMore(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutMore);
  if (typeof schema !== "object" || schema === null) return schema;
  const copied = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, withoutMore(value)]));
  return "properties" in copied ? { ...copied, additionalProperties: false } : copied;
}
