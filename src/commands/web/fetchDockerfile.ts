import type { ReadFile } from "../readDockerfileFile.ts";
import { readDockerfileFile } from "../readDockerfileFile.ts";
import { readLimited } from "./readLimited.ts";

/** In bytes. Larger than any Dockerfile that somebody wrote. */
const largestAnswer = 5_000_000;
const longestWait = 20_000;

/** A file to fetch: where its text stands, and what it is called. */
export interface WebFile {
  readonly raw: string;
  /** Where it is looked for, in turn, when nothing is there. */
  readonly elsewhere?: readonly string[];
  readonly title: string;
}

/** How it is fetched; tests give their own `fetch`. */
export interface FetchOptions {
  readonly fetch: typeof fetch;
  readonly isOnline: () => boolean;
  /** In milliseconds; absent: 20 s. */
  readonly deadline?: number;
}

/** Reads a Dockerfile from an https address, without cookies and without telling the site who asks. Never rejects. */
export async function fetchDockerfile({ raw, elsewhere = [], title }: WebFile, { fetch, isOnline, deadline = longestWait }: FetchOptions): Promise<ReadFile> {
  const ended = new AbortController();
  const timer = setTimeout(() => ended.abort(), deadline);
  try {
    const ask = (address: string): Promise<Response> => fetch(address, { credentials: "omit", referrerPolicy: "no-referrer", signal: ended.signal });
    let response = await ask(raw);
    for (const address of elsewhere) {
      if (response.status !== 404) break;
      response = await ask(address);
    }
    return await readAnswer(title, response);
  } catch {
    if (ended.signal.aborted) return refuse(`${title} gave no answer within ${deadline / 1000} s. Try it again later, or save the file and open it here.`);
    if (!isOnline()) return refuse(`${title} cannot be read: there is no connection. Your text is kept.`);
    return refuse(`${title} cannot be read: the site is not there, or does not let other pages read its files (CORS). Save the file and open it here, or put it on GitHub or in a Gist.`);
  } finally {
    clearTimeout(timer);
    // What is still coming is not wanted.
    ended.abort();
  }
}

async function readAnswer(title: string, response: Response): Promise<ReadFile> {
  if (response.url !== "" && !/^https:/i.test(response.url)) return refuse(`${title} leads to an address that is not https, and no other is opened. Save the file and open it here.`);
  if (!response.ok) return refuse(`${title} ${describeStatus(response.status)}`);
  if (isHtmlType(response.headers.get("content-type") ?? "")) return refuse(sayHtml(title));
  const bytes = await readLimited(response, largestAnswer);
  if (!bytes) return refuse(`${title} has more than ${largestAnswer / 1_000_000} MB and is not opened. Save the part that is a Dockerfile and open it here.`);
  if (looksLikeHtml(bytes)) return refuse(sayHtml(title));
  return await readDockerfileFile(new File([bytes], title));
}

function describeStatus(status: number): string {
  const answer = `answers ${status}:`;
  if (status === 404 || status === 410) return `${answer} there is no such file, or not for everyone. Check the address, its branch, and that the repository is public.`;
  if (status === 401 || status === 403) return `${answer} it is not for everyone. Save the file and open it here.`;
  if (status === 429) return `${answer} it was asked too often. Wait a minute and try it again.`;
  return `${answer} the site has trouble. Try it again later, or save the file and open it here.`;
}

function sayHtml(title: string): string {
  return `${title} is a web page, not a Dockerfile. Use the address of the raw text.`;
}

function isHtmlType(type: string): boolean {
  return /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(type);
}

function looksLikeHtml(bytes: Uint8Array): boolean {
  return /^\uFEFF?\s*(?:<!doctype|<html|<head|<body|<script)\b/i.test(new TextDecoder().decode(bytes.subarray(0, 400)));
}

function refuse(sentence: string): ReadFile {
  return { kind: "refused", sentence };
}
