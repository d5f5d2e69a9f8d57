import { createRequire } from "node:module";
import { exportMermaid } from "../src/engine/export/mermaid.ts";
import { toLabel } from "../src/engine/export/toLabel.ts";
import { exampleBuild, hostileBuild } from "../src/testing/exportedBuilds.ts";
import { hostileNames } from "../src/testing/hostileNames.ts";
import { expect, test } from "./fixtures/test.ts";

interface Mermaid {
  initialize(options: object): void;
  render(id: string, text: string): Promise<{ readonly svg: string }>;
}

test("the real Mermaid draws every name as text, whatever it says", async ({ page }) => {
  await page.goto("about:blank");
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve("mermaid/dist/mermaid.min.js") });
  const texts = [exampleBuild, ...hostileNames.map(hostileBuild)].map(exportMermaid);
  const drawn = await page.evaluate(async (charts) => {
    const { mermaid } = globalThis as unknown as { readonly mermaid: Mermaid };
    // As code hosts set it.
    mermaid.initialize({ startOnLoad: false, securityLevel: "strict" });
    const labels: (string | undefined)[] = [];
    for (const [index, chart] of charts.entries()) {
      const { svg } = await mermaid.render(`chart${index}`, chart);
      const parsed = new DOMParser().parseFromString(svg, "text/html");
      for (const rule of parsed.querySelectorAll("br")) rule.replaceWith("\n");
      labels.push(parsed.querySelector("g.node[id*='-s0-'] .nodeLabel")?.textContent);
    }
    return labels;
  }, texts);
  const [example, ...names] = drawn;
  expect(example).toBe("base\nLegacy: built\nBuildKit: built");
  expect(names.map((label) => label?.split("\n")[0]?.replace(/ - target$/, "").replaceAll("\u2060", ""))).toEqual(hostileNames.map((name) => toLabel(name)));
});
