import { Component } from "react";
import type { ReactNode } from "react";
import type { AppStore } from "../../../state/store.ts";
import { CrashScreen } from "./CrashScreen.tsx";

interface CrashBoundaryProps {
  readonly store: AppStore;
  readonly children: ReactNode;
  /** Whether the last start did not come to its end: then the page waits to be asked for. */
  readonly isWaiting: boolean;
  readonly onCrash: () => void;
  /** Before the page is shown again. */
  readonly onTryAgain: () => void;
  readonly onStartOver: () => void;
}

interface CrashBoundaryState {
  readonly crash: { readonly error: unknown } | null;
}

/** Catches whatever the page throws while it draws. React has no other way than a class. */
export class CrashBoundary extends Component<CrashBoundaryProps, CrashBoundaryState> {
  override state: CrashBoundaryState = { crash: this.props.isWaiting ? { error: null } : null };

  static getDerivedStateFromError(error: unknown): CrashBoundaryState {
    // What was thrown may be nothing: null stands for a start that did not end.
    return { crash: { error: error ?? new Error("nothing was thrown") } };
  }

  override componentDidCatch(): void {
    this.props.onCrash();
  }

  override render(): ReactNode {
    const { store, children, onTryAgain, onStartOver } = this.props;
    if (!this.state.crash) return children;
    const goOn = (prepare: () => void) => () => {
      prepare();
      this.setState({ crash: null });
    };
    return <CrashScreen store={store} error={this.state.crash.error} onTryAgain={goOn(onTryAgain)} onStartOver={goOn(onStartOver)} />;
  }
}
