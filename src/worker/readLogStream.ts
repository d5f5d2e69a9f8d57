import { readBuildLog } from "../engine/index.ts";
import type { LogReply, LogRequest } from "./protocol.ts";

/** Bytes of a log that are read: four times what is promised. */
export const MOST_LOG_BYTES = 200_000_000;

/** Reads a log as it streams in, so that it never stands in memory as a whole. What is no UTF-8 is read as far as it goes. */
export async function readLogStream({ input, log }: LogRequest, limit = MOST_LOG_BYTES): Promise<LogReply> {
  const reader = readBuildLog(input);
  const decoder = new TextDecoder();
  const stream = log.slice(0, limit).stream().getReader();
  for (let chunk = await stream.read(); !chunk.done; chunk = await stream.read()) reader.feed(decoder.decode(chunk.value, { stream: true }));
  reader.feed(decoder.decode());
  return { reading: reader.end(), unreadBytes: Math.max(0, log.size - limit) };
}
