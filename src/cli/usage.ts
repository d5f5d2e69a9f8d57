/** One line, for whoever asked wrongly. */
export const USAGE = "Usage: npm run --silent stagegraph -- batch < CASES.jsonl | report [FILE] [OPTIONS] | help";

/** All there is to know, for whoever asks. */
export const HELP = `Says what Docker's legacy builder and BuildKit each do with a Dockerfile.

npm run --silent stagegraph -- report [FILE] [OPTIONS]
  Prints the stages, what each builder does with them and why, edges and problems.
  FILE is a path, "-" the standard input; without it, Dockerfile in this folder.

  --format FORMAT           text (Markdown, the default), json, mermaid, dot or svg
  --target STAGE            the stage to build; without it, the last one
  --build-arg NAME=VALUE    as often as needed
  --build-context NAME=VALUE
                            as often as needed: docker-image://IMAGE, or a folder
  --platform PLATFORM       as often as needed, or with commas: linux/amd64,linux/arm64
  --legacy-version VERSION  the legacy builder of Docker 28 (the default) or 20
  --theme THEME             colours of the SVG: light (the default) or dark

  Ends with 0, with 1 where BuildKit rejects the build, with 2 where nothing could be read.

npm run --silent stagegraph -- batch < CASES.jsonl
  Answers one JSON line for each JSON line.
`;
