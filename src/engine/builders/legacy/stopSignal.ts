import { Refusal } from "../../source/refusal.ts";
import { isSignal } from "../../source/signal.ts";
import type { Release } from "./release.ts";

/** Refuses what is no signal. */
export function checkSignal(text: string, release: Release): void {
  if (!isSignal(text)) throw new Refusal(`${release.complaintCase === "upper" ? "Invalid" : "invalid"} signal: ${text}`);
}
