import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vite";
import manifest from "./package.json" with { type: "json" };
import { CONTENT_SECURITY_POLICY } from "./scripts/contentSecurityPolicy.ts";

/** Writes the policy into the built page, so that it holds on any static host. The dev server needs inline scripts. */
const policyInPage: Plugin = {
  name: "stagegraph:content-security-policy",
  apply: "build",
  transformIndexHtml: () => [
    { tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content: CONTENT_SECURITY_POLICY }, injectTo: "head-prepend" },
  ],
};

export default defineConfig({
  define: { "import.meta.env.STAGEGRAPH_VERSION": JSON.stringify(manifest.version) },
  // Relative addresses: the built page works under any path of any static host.
  base: "./",
  // A missing file is missing: the page in its place would hide it.
  appType: "mpa",
  plugins: [react(), policyInPage],
  worker: { format: "es" },
  build: {
    target: "es2023",
    manifest: true,
    // Data addresses for fonts would need a wider policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: Infinity,
    // The engine is pure: what the page does not use of it need not be fetched before use.
    rolldownOptions: { treeshake: { moduleSideEffects: [{ test: /\/src\/(?:engine|viewmodel)\//, sideEffects: false }] } },
  },
  preview: {
    headers: { "Content-Security-Policy": CONTENT_SECURITY_POLICY, "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer" },
  },
});
