import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

const unsafeMarkup = "Dockerfiles are hostile input: draw text as text.";

export default defineConfig(
  globalIgnores(["dist/", "coverage/", "reports/", "test-results/", "playwright-report/", ".stryker-tmp/"]),
  tseslint.configs.strictTypeChecked,
  { files: ["src/ui/**", "src/main.tsx"], extends: [reactHooks.configs.flat["recommended-latest"]] },
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: "error",
      "no-console": "error",
      "no-restricted-syntax": [
        "error",
        { selector: "MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]", message: unsafeMarkup },
        { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: unsafeMarkup },
      ],
      // Spreading a text into code points is meant.
      "@typescript-eslint/no-misused-spread": ["error", { allow: [{ from: "lib", name: "string" }, "string"] }],
      // A new kind in a union must be handled everywhere, which a default branch would hide.
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { allowDefaultCaseForExhaustiveSwitch: false, considerDefaultExhaustiveForUnions: false }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
    },
  },
  {
    files: ["src/engine/**", "src/viewmodel/**", "src/picture/**"],
    ignores: ["**/*.test.ts"],
    // The same input gives the same output: no clock, no chance, no timers.
    rules: {
      "no-restricted-globals": ["error", "Date", "performance", "crypto", "setTimeout", "setInterval", "queueMicrotask"],
      "no-restricted-properties": ["error", { object: "Math", property: "random" }],
    },
  },
  {
    // The compiler checks these files' types; the rules do not read the comments that hold them.
    files: ["**/*.js", "**/*.mjs"],
    rules: {
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
  {
    // The programs that a person runs speak on the console.
    files: ["scripts/**"],
    rules: { "no-console": "off" },
  },
  {
    files: ["e2e/**/*.spec.ts"],
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        { name: "@playwright/test", importNames: ["test", "expect"], message: "Import them from e2e/fixtures/test.ts: it finds the browser, serves the page and fails on console errors." },
      ],
    },
  },
  {
    files: ["e2e/**"],
    // Stories may speak on the page's console.
    rules: { "no-console": "off" },
  },
);
