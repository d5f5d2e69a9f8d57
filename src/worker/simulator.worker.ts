import { simulate } from "../engine/index.ts";
import { answerQuestions } from "./answerQuestions.ts";
import type { SimulationReply, SimulationRequest } from "./protocol.ts";

answerQuestions<SimulationRequest, SimulationReply>(self, ({ input, scenario }) => simulate(input, scenario));
