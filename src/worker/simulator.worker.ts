import { answerQuestions } from "./answerQuestions.ts";
import { answerSimulation } from "./answerSimulation.ts";
import type { SimulationReply, SimulationRequest } from "./protocol.ts";

answerQuestions<SimulationRequest, SimulationReply>(self, answerSimulation);
