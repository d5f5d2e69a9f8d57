import { Machine } from "./machine.ts";
import type { PastBuild } from "./machine.ts";
import type { Simulation } from "./simulate.ts";

/**
 * What each builder does with a build on a machine that did others before, in order, each builder with its own cache.
 * `cache` of each work says whether it is taken from there, the cause of a miss, and whose miss it follows. Pure; any
 * text gets an answer, and what contradicts itself is refused as the builder refuses it.
 */
export function simulateAfter(history: readonly PastBuild[], build: PastBuild): Simulation {
  const machine = new Machine();
  for (const past of history) machine.run(past);
  return machine.run(build);
}
