import type { ReportSurroundings } from "./bugReport.ts";

/** What this browser and this page are. */
export function readSurroundings(): ReportSurroundings {
  return {
    version: String(import.meta.env.STAGEGRAPH_VERSION),
    browser: navigator.userAgent,
    address: `${location.origin}${location.pathname}`,
    width: innerWidth,
    height: innerHeight,
  };
}
