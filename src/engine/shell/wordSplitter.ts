import { isSpace } from "../source/unicode.ts";

/** The word being collected. BuildKit keeps one for all nesting levels: a nested word empties the outer one's beginning. */
export interface WordBuffer {
  text: string;
}

/** Collects words: white space parts them unless it comes raw (quoted or escaped). */
export class WordSplitter {
  private isInWord = false;
  private readonly words: string[] = [];
  private readonly buffer: WordBuffer;

  constructor(buffer: WordBuffer) {
    this.buffer = buffer;
    buffer.text = "";
  }

  add(text: string): void {
    for (let at = 0; at < text.length; at += 1) {
      if (!isSpace(text.charCodeAt(at))) this.addRaw(text.charAt(at));
      else if (this.isInWord) this.endWord();
    }
  }

  addRaw(text: string): void {
    this.buffer.text += text;
    this.isInWord = true;
  }

  finish(): readonly string[] {
    this.endWord();
    return this.words;
  }

  private endWord(): void {
    if (this.buffer.text === "") return;
    this.words.push(this.buffer.text);
    this.buffer.text = "";
    this.isInWord = false;
  }
}
