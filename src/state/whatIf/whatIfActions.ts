import type { StoreApi } from "zustand/vanilla";
import type { CacheStart, WhatIf } from "../../viewmodel/cache/whatIf.ts";
import type { AppState } from "../appState.ts";
import { changeDocument } from "../session/changeFiles.ts";
import type { FileDocument } from "../session/sessionFile.ts";
import { withRemembered, withRenamed, withoutBuild } from "./changeWhatIf.ts";

/** What changes the suppositions about the cache of the file on the page. */
export interface WhatIfActions {
  setWhatIf(whatIf: WhatIf): void;
  /** Chooses what is in the cache. */
  setCacheStart(start: CacheStart): void;
  /** Remembers the build as it stands, and starts from it. An empty or absent name gives it a number. */
  rememberBuild(name?: string): void;
  renameBuild(id: number, name: string): void;
  /** `undoReplace` takes it back. */
  removeBuild(id: number): void;
  /** Changes the file on the page and what is supposed of it at once, as a title says; `undoReplace` takes it back. */
  suppose(title: string, change: Partial<FileDocument>): void;
}

export function createWhatIfActions({ setState }: StoreApi<AppState>): WhatIfActions {
  return {
    setWhatIf: (whatIf) => setState({ whatIf }),
    setCacheStart: (start) => setState(({ whatIf }) => (whatIf.start === start ? {} : { whatIf: { ...whatIf, start, lesson: "" } })),
    rememberBuild: (name) => setState((state) => ({ whatIf: withRemembered(state, name) })),
    renameBuild: (id, name) => setState(({ whatIf }) => ({ whatIf: withRenamed(whatIf, id, name) })),
    removeBuild: (id) =>
      setState((state) => {
        const build = state.whatIf.earlierBuilds.find((each) => each.id === id);
        return build ? changeDocument(state, `${build.name} removed from the earlier builds`, { whatIf: withoutBuild(state.whatIf, id) }) : state;
      }),
    suppose: (title, change) => setState((state) => changeDocument(state, title, change)),
  };
}
