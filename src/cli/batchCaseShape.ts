import type { BatchCase } from "../engine/index.ts";

/** What a field holds, as data, so that a refusal can be worded from it. */
type Shape =
  | { readonly kind: "text" | "boolean" | "id" }
  | { readonly kind: "list" | "map"; readonly of: Shape }
  | { readonly kind: "fields"; readonly fields: ReadonlyMap<string, Shape> };

const TEXT: Shape = { kind: "text" };
const TEXTS: Shape = { kind: "list", of: TEXT };
const TEXT_BY_NAME: Shape = { kind: "map", of: TEXT };

const KNOWN_IMAGE: Shape = {
  kind: "fields",
  fields: new Map<string, Shape>([
    ["onbuild", TEXTS],
    ["env", TEXTS],
    ["workdir", TEXT],
    ["user", TEXT],
    ["shell", TEXTS],
    ["labels", TEXT_BY_NAME],
    ["platform", TEXT],
    ["empty", { kind: "boolean" }],
  ]),
};

const REQUIRED: readonly (keyof BatchCase)[] = ["id", "dockerfile"];

const FIELDS: ReadonlyMap<string, Shape> = new Map<keyof BatchCase, Shape>([
  ["id", { kind: "id" }],
  ["dockerfile", TEXT],
  ["target", TEXT],
  ["buildArgs", TEXT_BY_NAME],
  ["contexts", TEXT_BY_NAME],
  ["platform", TEXT],
  ["targetPlatforms", TEXTS],
  ["buildPlatform", TEXT],
  ["images", { kind: "map", of: KNOWN_IMAGE }],
  ["missing", TEXTS],
  ["dockerignore", TEXT],
  ["files", TEXTS],
  ["opts", TEXT_BY_NAME],
]);

/**
 * Says in one sentence which field of a case is missing or of the wrong type; undefined where all fit.
 * Fields that it does not know are left alone: a newer case may hold more.
 */
export function describeMisfit(json: unknown): string | undefined {
  if (!isRecord(json)) return "A case is an object with id and dockerfile.";
  const absent = REQUIRED.find((name) => !Object.hasOwn(json, name));
  if (absent !== undefined) return `${absent} is missing.`;
  return findMisfit("", json, { kind: "fields", fields: FIELDS });
}

function findMisfit(path: string, value: unknown, shape: Shape): string | undefined {
  switch (shape.kind) {
    case "text":
      return typeof value === "string" ? undefined : `${path} must be a string.`;
    case "boolean":
      return typeof value === "boolean" ? undefined : `${path} must be true or false.`;
    case "id":
      return typeof value === "string" || typeof value === "number" ? undefined : `${path} must be a string or a number.`;
    case "list":
      if (!Array.isArray(value)) return `${path} must be a list.`;
      return firstMisfit(value.map((item: unknown, index) => [`${path}[${index}]`, item, shape.of]));
    case "map":
      if (!isRecord(value)) return `${path} must be an object.`;
      return firstMisfit(Object.entries(value).map(([name, item]) => [`${path}[${JSON.stringify(name)}]`, item, shape.of]));
    case "fields":
      if (!isRecord(value)) return `${path} must be an object.`;
      return firstMisfit(
        [...shape.fields].filter(([name]) => Object.hasOwn(value, name)).map(([name, field]) => [path === "" ? name : `${path}.${name}`, value[name], field]),
      );
  }
}

function firstMisfit(parts: readonly (readonly [path: string, value: unknown, shape: Shape])[]): string | undefined {
  for (const [path, value, shape] of parts) {
    const misfit = findMisfit(path, value, shape);
    if (misfit !== undefined) return misfit;
  }
  return undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
