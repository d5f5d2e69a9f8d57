import { Dialog } from "@base-ui/react/dialog";
import { useId, useRef, useState } from "react";
import type { SubmitEvent } from "react";
import type { AddressActions } from "../../../commands/address/followAddress.ts";
import { Icon } from "../../controls/Icon.tsx";
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
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup className="dialog" initialFocus={field}>
          <header>
            <Dialog.Title className="dialog-title">Open from an address</Dialog.Title>
            <Dialog.Close className="button" data-shape="icon" aria-label="Close">
              <Icon name="close" />
            </Dialog.Close>
          </header>
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
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
