import { createStore } from "zustand/vanilla";

/** Which colours pictures get: light, whatever the page has, unless dark ones are asked for. */
export const exportState = createStore<{ readonly isDark: boolean }>(() => ({ isDark: false }));
