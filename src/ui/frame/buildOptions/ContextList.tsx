import { useId, useState } from "react";
import { readContextList } from "../../../commands/readContextList.ts";
import { useAppState, useAppStore } from "../../controls/AppStoreContext.tsx";

/** The paths of the build context as text, one a line. */
export function ContextList({ onComplaint }: { readonly onComplaint: (sentence: string) => void }) {
  const { actions } = useAppStore();
  const files = useAppState((state) => state.options.files);
  const [typed, setTyped] = useState<{ readonly text: string; readonly files: readonly string[] | undefined }>(() => ({ text: toText(files), files }));
  const id = useId();
  // A list that came from elsewhere, by Undo or with a folder, takes the place of the text.
  const text = typed.files === files ? typed.text : toText(files);

  const change = (changed: string) => {
    const list = readContextList(changed);
    if (list.kind === "refused") {
      setTyped({ text: changed, files });
      onComplaint(list.sentence);
      return;
    }
    onComplaint("");
    const read = list.files.length === 0 ? null : list.files;
    setTyped({ text: changed, files: read ?? undefined });
    actions.setContextFiles(read);
  };

  return (
    <>
      <textarea
        className="text-field text-area"
        rows={5}
        wrap="off"
        value={text}
        aria-label="Paths in the build context"
        aria-describedby={id}
        placeholder={"package.json\nsrc/main.go\nempty-folder/"}
        spellCheck={false}
        autoCapitalize="none"
        autoFocus={text === ""}
        onChange={(event) => change(event.target.value)}
      />
      <p className="field-note" id={id}>
        One path a line, as git ls-files prints them. A slash at the end marks an empty folder.
      </p>
    </>
  );
}

function toText(files: readonly string[] | undefined): string {
  return files?.join("\n") ?? "";
}
