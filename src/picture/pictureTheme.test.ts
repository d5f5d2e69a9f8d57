import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { pictureFaces, pictureThemes } from "./pictureTheme.ts";

const tokens = readFileSync(join(import.meta.dirname, "../ui/styles/tokens.css"), "utf8");
const block = (start: string): string => tokens.slice(tokens.indexOf(start), tokens.indexOf("}", tokens.indexOf(start)));

/** `edgeCopy` → `--edge-copy`, `text2` → `--text-2` */
const tokenOf = (role: string): string => `--${role.replaceAll(/[A-Z]|\d/g, (sign) => `-${sign.toLowerCase()}`)}`;

test.each([
  ["light", ":root, [data-theme"],
  ["dark", '[data-theme="dark"] {'],
] as const)("a picture's %s colours are the page's", (theme, start) => {
  const page = new Map([...block(start).matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [name, value]));
  // What dark does not name is as in light.
  const light = new Map([...block(":root, [data-theme").matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [name, value]));
  for (const [role, colour] of Object.entries(pictureThemes[theme])) expect(colour, role).toBe(page.get(tokenOf(role)) ?? light.get(tokenOf(role)));
});

test.each(["sans", "mono"] as const)("a picture's %s face is the page's", (face) => {
  expect(tokens.replaceAll('"', "'")).toContain(`--${face}: ${pictureFaces[face]};`);
});
