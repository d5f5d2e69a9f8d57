export { answerCase } from "../../src/engine/index.ts";
