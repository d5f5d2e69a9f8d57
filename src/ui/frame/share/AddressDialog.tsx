import { useCallback, useEffect, useId, useRef, useState } from "react";
import type { SubmitEvent } from "react";
import type { AddressActions } from "../../../commands/address/followAddress.ts";
import { DialogFrame } from "../DialogFrame.tsx";
import "./share.css";

interface AddressDialogProps {
  readonly address: AddressActions;
  /** What was typed before the dialog was there. */
  readonly readTyped: () => string;
  readonly onClose: () => void;
}

/** Asks for the address of a Dockerfile on the web, or for a link to a view. */
export function AddressDialog({ address, readTyped, onClose }: AddressDialogProps) {
  const [complaint, setComplaint] = useState("");
  const [isReading, setIsReading] = useState(false);
  const [begun] = useState(readTyped);
  const field = useRef<HTMLInputElement>(null);
  const asked = useRef<object | null>(null);
  const id = useId();
  /** What was asked for is not wanted any more: no file takes the place of the text, and no sentence is of another address. */
  const giveUp = useCallback(() => {
    if (!asked.current) return;
    asked.current = null;
    setIsReading(false);
    address.giveUp();
  }, [address]);
  useEffect(() => giveUp, [giveUp]);
  const open = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const own = {};
    asked.current = own;
    setComplaint("");
    setIsReading(true);
    const sentence = await address.open(field.current?.value ?? "");
    if (asked.current !== own) return;
    asked.current = null;
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
          defaultValue={begun}
          onChange={() => {
            giveUp();
            setComplaint("");
          }}
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
