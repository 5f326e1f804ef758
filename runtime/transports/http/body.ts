import type { IncomingMessage } from "node:http";
import { Gone, Refusal } from "./answer.ts";

const MAX_BYTES = 4 * 1024 * 1024;
const MAX_DEPTH = 64;

/** The body as text. Refuses what is too long before it has been read whole; `take` is asked for room for every part. */
export function readBody(incoming: IncomingMessage, take: (bytes: number) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    if (Number(incoming.headers["content-length"]) > MAX_BYTES) throw tooLong();
    const chunks: Buffer[] = [];
    let size = 0;
    let refused = false;
    // By events: to be iterated over, a stream costs more than the body of a call takes to read.
    incoming.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > MAX_BYTES) incoming.pause();
      // The rest of a refused body is let go by, or its connection could not be used again.
      if (refused) return;
      try {
        if (size > MAX_BYTES) throw tooLong();
        take(chunk.length);
        chunks.push(chunk);
      } catch (error) {
        refused = true;
        chunks.length = 0;
        reject(error);
      }
    });
    incoming.once("end", () => resolve(Buffer.concat(chunks, size).toString()));
    // Who leaves in the middle of a sentence, or takes too long over it, is no fault of ours.
    const leave = () => {
      if (!incoming.readableEnded) reject(new Gone());
    };
    incoming.once("error", leave);
    incoming.once("close", leave);
    if (incoming.destroyed) leave();
  });
}

/** The rest of the body stays unread, so the connection can not be used again. */
const tooLong = (): Refusal =>
  new Refusal(413, "Payload Too Large", [`A body may have ${MAX_BYTES} bytes.`], { connection: "close" });

/** Whether brackets nest deeper than anything a client of ours has to say. Counted before anything walks the value. */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quoted) {
      if (code === BACKSLASH) at++;
      else if (code === QUOTE) quoted = false;
    } else if (code === QUOTE) quoted = true;
    else if (code === BRACE || code === BRACKET) {
      if (++depth > MAX_DEPTH) return true;
    } else if (code === BRACE + 2 || code === BRACKET + 2) depth--;
  }
  return false;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const BRACKET = 0x5b;
const BRACE = 0x7b;
