export { analyse, readDockerfile } from "../../src/engine/index.ts";
