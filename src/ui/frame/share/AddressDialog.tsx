import { useId, useRef, useState } from "react";
import type { SubmitEvent } from "react";
import type { AddressActions } from "../../../commands/address/followAddress.ts";
import { DialogFrame } from "../DialogFrame.tsx";
import "./share.css";

interface AddressDialogProps {
  readonly address: AddressActions;
  readonly onClose: () => void;
}

/** Asks for the address of a Dockerfile on the web, or for a link to a view. */
export function AddressDialog({ address, onClose }: AddressDialogProps) {
  const [complaint, setComplaint] = useState("");
  const [isReading, setIsReading] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const open = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setComplaint("");
    setIsReading(true);
    const sentence = await address.open(field.current?.value ?? "");
    setIsReading(false);
    if (sentence === null) onClose();
    else {
      setComplaint(sentence);
      field.current?.select();
    }
  };
  return (
    <DialogFrame title="Open from an address" initialFocus={field} onClose={onClose}>
      <form className="address-form" noValidate onSubmit={(event) => void open(event)}>
        <input
          ref={field}
          className="text-field"
          type="url"
          aria-label="Address"
          aria-invalid={complaint !== ""}
          aria-describedby={id}
          placeholder="https://github.com/…/blob/main/Dockerfile"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          onChange={() => setComplaint("")}
        />
        <button type="submit" className="button" data-look="solid" aria-disabled={isReading}>
          {isReading ? "Reading…" : "Open"}
        </button>
      </form>
      <p id={id} className={complaint === "" ? "share-note" : "address-complaint"} role={complaint === "" ? undefined : "alert"}>
        {complaint || "An https file, a file’s page on GitHub, Gist, GitLab, Bitbucket or Codeberg, or a Stagegraph link. This page fetches it itself, without cookies."}
      </p>
    </DialogFrame>
  );
}
