import { expect, test } from "vitest";
import { listContextPaths } from "../../engine/index.ts";
import { contextChoices } from "./contextChoices.ts";

const file = `FROM a AS b
COPY --chown=1 package*.json ./
COPY . .
ADD https://example.com/x git@example.com:a/b.git $DIR/y conf.tar /etc/
COPY --from=b /out /out
RUN --mount=type=bind,source=go.mod,target=go.mod --mount=type=cache,target=/c --mount=from=b,target=/b go build
COPY <<EOF /x
a
EOF
COPY ["src/", "/src"]
`;
const choices = (files?: readonly string[]): readonly string[] => contextChoices(listContextPaths(file), files);

test("each path that the file takes from the build context can be chosen, a folder as any file in it", () => {
  expect(choices()).toEqual(["package.json", "any-file", "conf.tar", "go.mod", "src/any-file"]);
});

test("of a described build context its files are chosen, those that an instruction names first", () => {
  expect(contextChoices(listContextPaths("FROM a\nCOPY src/ /\nCOPY package*.json /\n"), ["README.md", "src/a.ts", "empty/", "package.json"])).toEqual(["src/a.ts", "package.json", "README.md"]);
  expect(choices(["z", "a"])).toEqual(["z", "a"]);
});

test("a file that takes nothing offers nothing", () => expect(contextChoices(listContextPaths("FROM a\nRUN b\n"), undefined)).toEqual([]));
