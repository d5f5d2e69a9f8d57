import { analyse } from "../engine/index.ts";
import { answerQuestions } from "./answerQuestions.ts";
import type { AnalysisReply, AnalysisRequest } from "./protocol.ts";

answerQuestions<AnalysisRequest, AnalysisReply>(self, ({ input }) => analyse(input));
