/** SVG text. Only this file makes it, so that no word of a Dockerfile gets into it unescaped. */
export interface Svg {
  readonly svg: string;
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element; attributes that are undefined are left out, numbers are rounded to hundredths. */
export function element(name: string, attributes: Attributes, ...children: readonly Svg[]): Svg {
  const written = Object.entries(attributes).map(([key, value]) => (value === undefined ? "" : ` ${key}="${typeof value === "number" ? printNumber(value) : escapeXml(value)}"`));
  const start = `<${name}${written.join("")}`;
  return { svg: children.length === 0 ? `${start}/>` : `${start}>${children.map(({ svg }) => svg).join("")}</${name}>` };
}

/** Words between tags. */
export function words(text: string): Svg {
  return { svg: escapeXml(text) };
}

/** Elements one after the other, each on a line of its own: what changes in a graph changes few lines of its file. */
export function lines(elements: readonly Svg[]): Svg {
  return { svg: elements.map(({ svg }) => `\n${svg}`).join("") };
}

/** A path of whole or rounded numbers already. */
export function path(d: string, attributes: Attributes): Svg {
  return element("path", { d, ...attributes });
}

function printNumber(value: number): string {
  return String(Math.round(value * 100) / 100);
}

const DIRECTION_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const ENTITIES = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
]);

/** What XML does not allow, and what turns the direction of text, is gone. */
function escapeXml(text: string): string {
  return text
    .replaceAll(DIRECTION_MARKS, "")
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replaceAll(/[\p{Cs}\ufffe\uffff]/gu, "\ufffd")
    .replaceAll(/[&<>"]/g, (sign) => ENTITIES.get(sign) ?? "");
}
