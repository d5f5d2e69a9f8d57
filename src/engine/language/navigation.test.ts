import { describe, expect, test } from "vitest";
import { askAtCaret } from "../../testing/askLanguage.ts";

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;

/** What is defined and where: `words, line`. */
function definition(marked: string): string {
  const { text, answer } = askAtCaret("definition", marked);
  return answer ? `${text.slice(answer.origin.start, answer.origin.end)} -> ${text.slice(answer.target.start, answer.target.end)}, line ${lineOf(text, answer.target.start)}` : "nothing";
}

function references(marked: string): readonly string[] {
  const { text, answer } = askAtCaret("references", marked);
  return answer.map(({ start, end }) => `${lineOf(text, start)} ${text.slice(start, end)}`);
}

describe("the definition is found", () => {
  const file = "ARG TAG=1\nFROM golang:$TAG AS Build\nARG TAG\nENV HOME=/h\nRUN echo $TAG\nFROM build AS app\nRUN echo ${HOME}";
  test("of a stage from FROM", () => expect(definition(file.replace("FROM build", "FROM bu|ild"))).toBe("build -> Build, line 2"));
  test("of a stage from --from, right behind its name", () => expect(definition(`${file}\nCOPY --from=BUILD| /a /b`)).toBe("BUILD -> Build, line 2"));
  test("of a stage from a mount", () => expect(definition(`${file}\nRUN --mount=from=|build x`)).toBe("build -> Build, line 2"));
  test("of a stage from its number, which leads to FROM where it has no name", () => expect(definition("FROM a\nFROM b\nCOPY --from=|0 x y")).toBe("0 -> FROM, line 1"));
  test("of an argument behind FROM", () => expect(definition(file.replace("$TAG AS", "$T|AG AS"))).toBe("TAG -> TAG, line 1"));
  test("of an argument in a stage, through its ARG there", () => expect(definition(file.replace("echo $TAG", "echo |$TAG"))).toBe("TAG -> TAG, line 1"));
  test("of a variable that the base sets", () => expect(definition(file.replace("{HOME}", "{HOME|}"))).toBe("HOME -> HOME, line 4"));
  test("of the nearest setting above", () => expect(definition("FROM a\nENV A=1\nENV A=2\nRUN $|A\nENV A=3")).toBe("A -> A, line 3"));
  test("where two stages have the name, the one that BuildKit takes", () => expect(definition("FROM a AS x\nFROM b AS x\nFROM |x")).toBe("x -> x, line 2"));
  test("through a variable", () => expect(definition("ARG BASE=x\nFROM a AS x\nFROM ${BAS|E}")).toBe("${BASE} -> x, line 2"));
  test("of nothing that the file does not define", () => {
    expect(definition("FROM al|pine")).toBe("nothing");
    expect(definition("FROM a AS b\n# FROM |b")).toBe("nothing");
    expect(definition("FROM a AS b\nRUN <<E\nFROM |b\nE")).toBe("nothing");
  });
});

test("all places that name a stage are references", () =>
  expect(references("FROM a AS x\nFROM x AS y\nCOPY --from=0 a b\nCOPY --from=X a b\nFROM |x\nRUN --mount=from=x,target=/x ls /x")).toEqual(["1 x", "2 x", "3 0", "4 X", "5 x", "6 x"]));
test("all places that name an argument are references", () => expect(references("ARG A=1\nFROM a:$A\nARG |A\nRUN echo ${A:-x} $AB")).toEqual(["1 A", "2 A", "3 A", "4 A"]));
