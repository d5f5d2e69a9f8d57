import { useEffect } from "react";
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { Icon } from "./Icon.tsx";
import "./toast.css";

const shown = createStore<{ readonly text: string }>(() => ({ text: "" }));
const shownFor = 4_000;

/** Says for a moment that something was done which cannot be seen elsewhere: `Link copied`. */
export function showToast(text: string): void {
  shown.setState({ text });
}

/** Where the last toast stands, and goes after 4 s. */
export function Toast() {
  const state = useStore(shown);
  useEffect(() => {
    if (state.text === "") return;
    const timer = setTimeout(() => shown.setState({ text: "" }), shownFor);
    return () => clearTimeout(timer);
  }, [state]);
  return (
    <div className="toast-place" role="status">
      {state.text !== "" && (
        <p className="toast">
          <Icon name="check" />
          {state.text}
        </p>
      )}
    </div>
  );
}
