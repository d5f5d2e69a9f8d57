import { answerQuestions } from "./answerQuestions.ts";
import type { LogReply, LogRequest } from "./protocol.ts";
import { readLogStream } from "./readLogStream.ts";

answerQuestions<LogRequest, LogReply>(self, (request) => readLogStream(request));
