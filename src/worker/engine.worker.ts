import { analyse, describeImages, explain, listArguments } from "../engine/index.ts";
import { answerQuestions } from "./answerQuestions.ts";
import type { AnalysisReply, AnalysisRequest, ExplainReply, ExplainRequest } from "./protocol.ts";

answerQuestions<AnalysisRequest | ExplainRequest, AnalysisReply | ExplainReply>(self, (request) => {
  if (!("place" in request)) return analyse(request.input);
  const { input, place, wantsArguments, wantsImage } = request;
  return { explanation: place && explain(input, place), argumentTable: wantsArguments ? listArguments(input) : null, image: wantsImage ? describeImages(input) : null };
});
