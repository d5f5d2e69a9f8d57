import { createLanguageService } from "../engine/index.ts";
import { answerQuestions } from "./answerQuestions.ts";
import type { LanguageReply, LanguageRequest } from "./protocol.ts";

const service = createLanguageService();

answerQuestions<LanguageRequest, LanguageReply>(self, ({ input, question }) => ({ answer: service.answer(input, question) }));
