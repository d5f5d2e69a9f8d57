import { useCallback, useRef } from "react";
import { readDockerfileFile } from "../../commands/readDockerfileFile.ts";
import type { NamedBlob } from "../../commands/readDockerfileFile.ts";
import { useAppStore } from "../controls/AppStoreContext.tsx";

/** Opens a file in place of the text on the page, or says why it cannot be opened. Of two files at once the later one counts. */
export function useOpenFile(): (file: NamedBlob, note?: string) => Promise<void> {
  const { actions } = useAppStore();
  const latest = useRef<NamedBlob | null>(null);
  return useCallback(
    async (file, note) => {
      latest.current = file;
      const read = await readDockerfileFile(file);
      if (latest.current !== file) return;
      if (read.kind === "refused") {
        actions.setNotice({ severity: "error", text: read.sentence });
        return;
      }
      const notes = [note, read.note].filter((each) => each !== undefined);
      actions.setNotice(notes.length === 0 ? null : { severity: "note", text: notes.join(" ") });
      actions.openDocument({ dockerfile: read.dockerfile, title: read.title, target: "" });
    },
    [actions],
  );
}
