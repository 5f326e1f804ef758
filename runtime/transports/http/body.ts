import { isUtf8 } from "node:buffer";
import type { IncomingMessage } from "node:http";
import { Gone, Refusal } from "./answer.ts";

const MAX_BYTES = 4 * 1024 * 1024;

/** The body as text. Refuses what is too long before it has been read whole; `take` is asked for room before anything is held. */
export function readBody(incoming: IncomingMessage, take: (bytes: number) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    if (Number(incoming.headers["content-length"]) > MAX_BYTES) throw tooLong();
    checkForm(incoming);
    // In one piece: of parts as small as a byte, each would cost more to keep than it holds.
    let held = Buffer.alloc(0);
    let size = 0;
    let refused = false;
    function hold(part: Buffer): void {
      const needed = size + part.length;
      if (needed > MAX_BYTES) throw tooLong();
      if (needed > held.length) {
        const length = Math.min(Math.max(needed, 2 * held.length), MAX_BYTES);
        take(length - held.length);
        const larger = Buffer.allocUnsafe(length);
        held.copy(larger, 0, 0, size);
        held = larger;
      }
      part.copy(held, size);
      size = needed;
    }
    // By events: to be iterated over, a stream costs more than the body of a call takes to read.
    incoming.on("data", (part: Buffer) => {
      // The rest of a refused body is let go by: who is still writing would never read the refusal, and the connection goes on.
      if (refused) return;
      try {
        hold(part);
      } catch (error) {
        refused = true;
        held = Buffer.alloc(0);
        reject(error);
      }
    });
    incoming.once("end", () => {
      const bytes = held.subarray(0, size);
      // What is none would be replaced without a word, and written somewhere.
      if (isUtf8(bytes)) resolve(bytes.toString());
      else reject(new Refusal(400, "Bad Request", ["The body is not UTF-8."]));
    });
    // Who leaves in the middle of a sentence, or takes too long over it, is no fault of ours.
    const leave = () => {
      if (!incoming.readableEnded) reject(new Gone());
    };
    incoming.once("error", leave);
    incoming.once("close", leave);
    if (incoming.destroyed) leave();
  });
}

const tooLong = (): Refusal => new Refusal(413, "Payload Too Large", [`A body may have ${MAX_BYTES} bytes.`]);

/** JSON travels in UTF-8, as it is. */
function checkForm({ headers }: IncomingMessage): void {
  const { "content-encoding": encoding = "", "content-type": type = "" } = headers;
  const [, charset = "utf-8"] = /;\s*charset="?([^\s;"]+)/i.exec(type) ?? [];
  const isPlain = /^\s*(identity)?\s*$/i.test(encoding);
  if (isPlain && /^(utf-?8|us-ascii)$/i.test(charset)) return;
  const what = isPlain ? "in another charset than UTF-8" : "compressed";
  throw new Refusal(415, "Unsupported Media Type", [`The body must not be ${what}.`]);
}
