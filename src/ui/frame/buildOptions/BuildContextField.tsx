import { useId, useState } from "react";
import type { ContextFolderListing, ReadableFile } from "../../../commands/readContextFolder.ts";
import { readIgnoreFile } from "../../../commands/readIgnoreFile.ts";
import { useAppState, useAppStore } from "../../controls/AppStoreContext.tsx";
import { Icon } from "../../controls/Icon.tsx";
import { ContextFolderInput } from "./ContextFolderInput.tsx";
import { ContextList } from "./ContextList.tsx";
import { ContextNumbers } from "./ContextNumbers.tsx";
import { useFolderDrop } from "./useFolderDrop.ts";

/** What is in the build context: not said, a list of paths, or the names in a folder. */
export function BuildContextField() {
  const { actions, getState } = useAppStore();
  const isDescribed = useAppState((state) => state.options.files !== undefined);
  const isReplaced = useAppState((state) => state.replacedContext !== null);
  const [isListShown, setIsListShown] = useState(() => getState().options.files !== undefined && getState().contextTitle === "");
  const [complaint, setComplaint] = useState("");
  const [offered, setOffered] = useState<{ readonly title: string; readonly file: ReadableFile } | null>(null);
  const legendId = useId();

  const take = (listing: ContextFolderListing) => {
    if (listing.kind === "refused") {
      setComplaint(listing.sentence);
      return;
    }
    setComplaint("");
    setIsListShown(false);
    setOffered(listing.ignoreFile && { title: listing.title, file: listing.ignoreFile });
    actions.openContext({ files: listing.files, title: listing.title });
  };
  const takeIgnoreFile = async ({ file }: NonNullable<typeof offered>) => {
    const read = await readIgnoreFile(file);
    if (read.kind === "refused") {
      setComplaint(read.sentence);
      return;
    }
    setOffered(null);
    actions.openContext({ dockerignore: read.text });
  };
  const forget = () => {
    actions.openContext({ files: null, title: "" });
    setIsListShown(false);
    setOffered(null);
    setComplaint("");
  };
  const drop = useFolderDrop(take);

  return (
    <div className="field context-field" role="group" aria-labelledby={legendId} data-drop="context" data-over={drop.isOver} {...drop.handlers}>
      <p className="field-label" id={legendId}>
        Build context
      </p>
      <ContextNumbers />
      {offered && (
        <p className="context-offer">
          {offered.title} holds a .dockerignore.
          <button type="button" className="button" data-look="line" data-size="small" onClick={() => void takeIgnoreFile(offered)}>
            Use it
          </button>
        </p>
      )}
      {isListShown && <ContextList onComplaint={setComplaint} />}
      {complaint !== "" && (
        <p className="field-complaint" role="alert">
          {complaint}
        </p>
      )}
      <div className="context-buttons">
        <ContextFolderInput onList={take} />
        {!isListShown && (
          <button type="button" className="button" data-look="line" data-size="small" onClick={() => setIsListShown(true)}>
            <Icon name="list" />
            {isDescribed ? "Show the list" : "Type a list"}
          </button>
        )}
        {isDescribed && (
          <button type="button" className="button" data-look="line" data-size="small" onClick={forget}>
            <Icon name="close" />
            Remove
          </button>
        )}
        {isReplaced && (
          <button type="button" className="button" data-look="line" data-size="small" onClick={() => actions.undoContext()}>
            Undo
          </button>
        )}
      </div>
      <p className="field-note">
        <span className="drop-note">Or drop a folder here. </span>
        Only names are read, never contents, and nothing leaves this page.
      </p>
    </div>
  );
}
