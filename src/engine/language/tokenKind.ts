/** What a piece of source text is, for colouring. */
export type TokenKind = "keyword" | "comment" | "directive" | "flag" | "stageName" | "stageReference" | "variable" | "string" | "heredoc" | "continuation" | "operator";

/** The order that the numbers in `Analysis.tokens` refer to. */
export const TOKEN_KINDS: readonly TokenKind[] = ["keyword", "comment", "directive", "flag", "stageName", "stageReference", "variable", "string", "heredoc", "continuation", "operator"];
