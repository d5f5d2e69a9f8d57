import type { AnalysisInput, LanguageAnswer, LanguageQuestion } from "../engine/index.ts";
import { createLatestClient } from "./createLatestClient.ts";
import type { LatestClient, LatestClientOptions } from "./createLatestClient.ts";
import type { LanguageReply, LanguageRequest } from "./protocol.ts";

/** Longer texts, in UTF-16 units, are not asked about: nobody waits for a note on ten megabytes. */
const longestText = 1 << 20;

interface Asked extends LanguageRequest {
  readonly settle: (answer: LanguageAnswer) => void;
}

export interface LanguageClient {
  /** Undefined where the text is too long, a newer question of the kind came first, or the worker failed. */
  ask(input: AnalysisInput, question: LanguageQuestion): Promise<LanguageAnswer>;
}

type Surroundings = Pick<LatestClientOptions<LanguageRequest, LanguageReply>, "createWorker" | "startTimer">;

/** Asks the language worker, which starts with the first question. Of each kind of question one runs and the latest waits. */
export function createLanguageClient(surroundings: Surroundings): LanguageClient {
  const waiting = new Map<LanguageQuestion["kind"], Asked>();
  let running: Asked | null = null;
  const client: LatestClient<LanguageRequest> = createLatestClient<LanguageRequest, LanguageReply>({
    ...surroundings,
    deadline: 5000,
    onReply: (_, { answer }) => finish(answer),
    onReplaced: () => finish(undefined),
  });

  function finish(answer: LanguageAnswer): void {
    const done = running;
    running = null;
    done?.settle(answer);
    const [next] = waiting.values();
    if (next) start(next);
  }

  function start(asked: Asked): void {
    waiting.delete(asked.question.kind);
    running = asked;
    client.submit({ input: asked.input, question: asked.question });
  }

  return {
    ask(input, question) {
      if (input.dockerfile.length > longestText) return Promise.resolve(undefined);
      return new Promise((settle) => {
        const asked = { input, question, settle };
        if (!running) return start(asked);
        waiting.get(question.kind)?.settle(undefined);
        waiting.set(question.kind, asked);
      });
    },
  };
}
