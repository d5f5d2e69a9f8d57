import fc from "fast-check";

/**
 * The seed of every property test: one value, so that a check of the same commit gives the same answer on every machine.
 * `npm run test:seeds` runs the properties with fresh ones.
 */
const seed = Number(process.env.PROPERTY_SEED ?? 28_5_2);

fc.configureGlobal({ seed });
