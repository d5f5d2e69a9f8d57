import { playRecipe } from "../viewmodel/machines/playRecipe.ts";
import { answerQuestions } from "./answerQuestions.ts";
import type { MachinesReply, MachinesRequest } from "./protocol.ts";

answerQuestions<MachinesRequest, MachinesReply>(self, ({ recipe, input, scenario }) => playRecipe(recipe, input, scenario));
