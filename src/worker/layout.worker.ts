import { layoutGraph, loadGraphviz } from "../layout/index.ts";
import { answerQuestions } from "./answerQuestions.ts";
import type { LayoutReply, LayoutRequest } from "./protocol.ts";

const graphviz = loadGraphviz();

answerQuestions<LayoutRequest, LayoutReply>(self, async ({ view }) => layoutGraph(view, await graphviz));
