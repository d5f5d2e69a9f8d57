import { Machine } from "./machine.ts";
import type { PastBuild } from "./machine.ts";
import { Registry } from "./registry.ts";
import type { RegistryEntry } from "./registry.ts";
import type { Simulation } from "./simulate.ts";

/** One build of a series on several machines that share nothing but a registry. */
export interface MachineStep {
  /** Which machine does it. A name that no step before has is a fresh machine: no cache, no images. */
  readonly machine: string;
  readonly build: PastBuild;
  /** `docker pull` before the build: the legacy builder takes from `--cache-from` only what is there. BuildKit asks the registry itself. */
  readonly pulls: readonly string[];
  /** `docker push` after a build that succeeded: some of its tags. */
  readonly pushes: readonly string[];
}

/** What a step did, and what the registry has after it. */
export interface MachineStepResult {
  readonly simulation: Simulation;
  /** In the order in which they came; one for each name. */
  readonly registry: { readonly legacy: readonly RegistryEntry[]; readonly buildkit: readonly RegistryEntry[] };
}

/**
 * Plays builds on several machines, each builder with a registry of its own: what one pushes or exports another may take
 * from its `--cache-from`. A name that the registry does not have brings nothing. Pure.
 */
export function simulateMachines(steps: readonly MachineStep[]): readonly MachineStepResult[] {
  const machines = new Map<string, Machine>();
  const registry = new Registry();
  return steps.map(({ machine: name, build, pulls, pushes }) => {
    const machine = machines.get(name) ?? new Machine();
    machines.set(name, machine);
    for (const pulled of pulls) registry.pull(machine, pulled);
    const simulation = machine.run(build, (it) => registry.answer(it));
    registry.takeFrom(machine, build, simulation, pushes);
    return { simulation, registry: registry.list() };
  });
}
