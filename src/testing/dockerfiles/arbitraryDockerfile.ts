import fc from "fast-check";
import { realisticDockerfiles } from "./realisticDockerfiles.ts";

const KEYWORDS = "ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR from onbuild RUNN".split(" ");
const NAMES = ["base", "build", "app", "A", "VERSION", "alpine", "alpine:3.22", "scratch", "ubuntu@sha256:0", "0", "1", "__proto__", "constructor", "<img onerror=x>", "构建"];
const FLAGS = ["--from=", "--platform=", "--mount=type=cache,target=/x", "--mount=from=", "--chown=a:b", "--link", "--interval=1s", "--", "--x", '--mount="type=bind,source=a"', "--network=host", "--chmod=u+x"];
const PUNCTUATION = [" ", " ", "\n", "\n", "\r\n", "\t", "\\\n", "`\n", "\\", "=", ",", ":", "/", "'", '"', "#", "[", "]", '["a", "b"]', "\uFEFF", "\u0085", "\u00a0", "\0", "\r"];
const EXPANSIONS = ["$", "$A", "${A}", "${A:-", "${A:+x}", "${A#*/}", "${A//a/b}", "${", "}", "$$", "\\$A", "${A:?no}", "${A%%.*}"];
const HEREDOCS = ["<<EOF", "<<-EOF", '<<"EOF"', "<<EOF EOF", "3<<EOF", "EOF\n", "\nEOF\n", "<<", "<<<x"];
const DIRECTIVES = ["# syntax=docker/dockerfile:1\n", "# escape=`\n", "#escape = \\\n", "# check=skip=all;error=true\n", "# check=error=true\n", "# comment\n", "#\n"];

const fragment = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...KEYWORDS.map((it) => `${it} `)) },
  { weight: 3, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 3, arbitrary: fc.constantFrom(...FLAGS) },
  { weight: 6, arbitrary: fc.constantFrom(...PUNCTUATION) },
  { weight: 2, arbitrary: fc.constantFrom(...EXPANSIONS) },
  { weight: 1, arbitrary: fc.constantFrom(...HEREDOCS) },
  { weight: 1, arbitrary: fc.constantFrom(...DIRECTIVES) },
);

/** Bytes that are mostly no UTF-8, as a file is read. */
export const decodedBytes = fc.uint8Array({ maxLength: 200 }).map((bytes) => new TextDecoder().decode(bytes));

/** Any UTF-16 units, lone surrogates with them. */
export const utf16Text = fc.array(fc.nat(0xffff), { maxLength: 100 }).map((units) => String.fromCharCode(...units));

/** Pieces of the language in any order. */
export const tokenSoup = fc.array(fragment, { maxLength: 60 }).map((pieces) => pieces.join(""));

/** One change to a text; places are fractions of its length. */
type Edit =
  | { readonly kind: "delete" | "repeat"; readonly from: number; readonly length: number }
  | { readonly kind: "insert"; readonly from: number; readonly text: string };

const place = fc.double({ min: 0, max: 1, noNaN: true });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constantFrom("delete", "repeat"), from: place, length: fc.nat(80) }),
  fc.record({ kind: fc.constant("insert"), from: place, text: fc.oneof(fragment, fc.string({ maxLength: 5 })) }),
);

/** A realistic file with up to eight changes. */
export const mutatedFile = fc.tuple(fc.constantFrom(...realisticDockerfiles), fc.array(edit, { maxLength: 8 })).map(([text, edits]) => edits.reduce(apply, text));

function apply(text: string, change: Edit): string {
  const at = Math.floor(change.from * text.length);
  switch (change.kind) {
    case "insert":
      return text.slice(0, at) + change.text + text.slice(at);
    case "delete":
      return text.slice(0, at) + text.slice(at + change.length);
    case "repeat":
      return text.slice(0, at + change.length) + text.slice(at);
  }
}

/** Texts of all these kinds. */
export const anyText = fc.oneof({ weight: 1, arbitrary: decodedBytes }, { weight: 1, arbitrary: utf16Text }, { weight: 3, arbitrary: tokenSoup }, { weight: 5, arbitrary: mutatedFile });
