/** What an instruction does, for a reader who meets it. */
export interface InstructionHelp {
  /** Upper case. */
  readonly keyword: string;
  /** The forms it takes; square brackets stand around what may be left out. */
  readonly syntax: readonly string[];
  /** One to three sentences. */
  readonly text: string;
}

const all: readonly InstructionHelp[] = [
  { keyword: "ADD", syntax: ["ADD [FLAGS] SOURCE… DESTINATION"], text: "Copies files into the image, as COPY does, and also downloads web addresses, clones Git repositories and unpacks local archives." },
  { keyword: "ARG", syntax: ["ARG NAME[=DEFAULT]…"], text: "Declares a variable that --build-arg can set. It holds from here to the end of its stage and is not kept in the image. Above the first FROM it is for FROM lines; a stage that wants it declares it again." },
  { keyword: "CMD", syntax: ['CMD ["PROGRAM", "ARGUMENT"]', "CMD COMMAND"], text: "Sets what a container runs, or the arguments of its ENTRYPOINT. Nothing runs in the build. The last CMD of a stage counts." },
  { keyword: "COPY", syntax: ["COPY [FLAGS] SOURCE… DESTINATION"], text: "Copies files from the build context, or with --from out of another stage, an image or a named context. Docker keeps the step from cache while the files stay the same." },
  { keyword: "ENTRYPOINT", syntax: ['ENTRYPOINT ["PROGRAM", "ARGUMENT"]', "ENTRYPOINT COMMAND"], text: "Sets the program that a container starts. CMD, or what stands behind docker run, becomes its arguments; in the shell form they are ignored." },
  { keyword: "ENV", syntax: ["ENV NAME=VALUE…"], text: "Sets an environment variable for the following instructions, the stages that start from this one, and containers of the image." },
  { keyword: "EXPOSE", syntax: ["EXPOSE PORT[/PROTOCOL]…"], text: "Says which ports the program listens on. It publishes none: docker run -p does." },
  { keyword: "FROM", syntax: ["FROM [--platform=PLATFORM] IMAGE [AS NAME]"], text: "Begins a stage on top of an image, of an earlier stage, or of nothing (scratch). A name lets later stages start from it or copy out of it." },
  { keyword: "HEALTHCHECK", syntax: ["HEALTHCHECK [FLAGS] CMD COMMAND", "HEALTHCHECK NONE"], text: "Sets the command by which Docker tells whether a container is well, or takes away the one of the base image." },
  { keyword: "LABEL", syntax: ["LABEL KEY=VALUE…"], text: "Attaches facts to the image, such as its source or its licence." },
  { keyword: "MAINTAINER", syntax: ["MAINTAINER NAME"], text: "Names the image's author. It is deprecated: write LABEL org.opencontainers.image.authors instead." },
  { keyword: "ONBUILD", syntax: ["ONBUILD INSTRUCTION"], text: "Keeps an instruction for later: it runs right behind the FROM of each stage or image that starts from this one, not here." },
  { keyword: "RUN", syntax: ["RUN [FLAGS] COMMAND", 'RUN [FLAGS] ["PROGRAM", "ARGUMENT"]', "RUN [FLAGS] <<EOF"], text: "Runs a command and keeps what it changes in the files. Docker keeps the step from cache while the command and all before it stay the same." },
  { keyword: "SHELL", syntax: ['SHELL ["PROGRAM", "ARGUMENT"]'], text: "Sets the shell that runs the shell forms of RUN, CMD and ENTRYPOINT from here on; without it /bin/sh -c, on Windows cmd /S /C." },
  { keyword: "STOPSIGNAL", syntax: ["STOPSIGNAL SIGNAL"], text: "Sets the signal that stops a container; without it SIGTERM." },
  { keyword: "USER", syntax: ["USER NAME[:GROUP]", "USER UID[:GID]"], text: "Sets the user, and the group, for the following RUN, for CMD and for ENTRYPOINT." },
  { keyword: "VOLUME", syntax: ['VOLUME ["PATH"]', "VOLUME PATH…"], text: "Makes a directory a volume in every container. With the legacy builder, what later steps write there is lost." },
  { keyword: "WORKDIR", syntax: ["WORKDIR PATH"], text: "Sets the directory for the following instructions and for containers, and makes it where it does not exist. A relative path goes on from the one before." },
];

/** Help by keyword in upper case. */
export const instructionHelp: ReadonlyMap<string, InstructionHelp> = new Map(all.map((it) => [it.keyword, it]));
