import { Dialog } from "@base-ui/react/dialog";
import type { ComponentProps, ReactNode } from "react";
import { Icon } from "../controls/Icon.tsx";

interface DialogFrameProps {
  readonly title: ReactNode;
  /** Beside `dialog`. */
  readonly className?: string;
  readonly initialFocus?: ComponentProps<typeof Dialog.Popup>["initialFocus"];
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog over the page with its title and the button that closes it. */
export function DialogFrame({ title, className = "", initialFocus, onClose, children }: DialogFrameProps) {
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup className={`dialog ${className}`} {...(initialFocus && { initialFocus })}>
          <header>
            <Dialog.Title className="dialog-title">{title}</Dialog.Title>
            <Dialog.Close className="button" data-shape="icon" aria-label="Close">
              <Icon name="close" />
            </Dialog.Close>
          </header>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
