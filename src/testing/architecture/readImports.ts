import ts from "typescript";
import type { ProjectFile } from "./sourceTree.ts";

/**
 * Lists what a file imports, as written and in order: imports and re-exports, of values and of types, dynamic imports,
 * and files named by `new URL("…", import.meta.url)`. What stands in comments and strings is no import.
 */
export function readImports({ path, text }: ProjectFile): readonly string[] {
  const specifiers: string[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier !== undefined && ts.isStringLiteralLike(specifier)) specifiers.push(specifier.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest));
  return specifiers;
}

function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return node.arguments[0];
  if (ts.isNewExpression(node) && isOwnUrl(node)) return node.arguments?.[0];
  return undefined;
}

function isOwnUrl({ expression, arguments: words }: ts.NewExpression): boolean {
  const base = words?.[1];
  return ts.isIdentifier(expression) && expression.text === "URL" && base !== undefined && ts.isPropertyAccessExpression(base) && ts.isMetaProperty(base.expression);
}
