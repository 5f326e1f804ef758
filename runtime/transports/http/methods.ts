import { Refusal } from "./answer.ts";

const ALLOWED: Record<string, string[]> = {
  "/mcp": ["HEAD", "POST"],
  // A stream has no end, and so no head.
  "/sse": ["GET"],
  "/messages": ["POST"],
};

/** What clients of the protocol may try at `/mcp`, and what they are told. */
const UNFIT: Record<string, string> = {
  GET: "There is no stream to open here: each answer comes with its request. Send messages with POST.",
  DELETE: "There is no session to end here: nothing is kept between requests. Send messages with POST.",
};

export const allowedAt = (path: string): string[] => ALLOWED[path] ?? ["GET", "HEAD"];

/** Throws a `Refusal`. At `/mcp`, who has no credential hears that first: clients learn from it how to get one. */
export function checkMethod(path: string, method: string): void {
  const allowed = allowedAt(path);
  if (allowed.includes(method) || (path === "/mcp" && Object.hasOwn(UNFIT, method))) return;
  throw notAllowed(allowed, `Use ${allowed.join(" or ")}.`);
}

/** The same for a caller that is known. */
export function checkKnown(path: string, method: string): void {
  const detail = Object.hasOwn(UNFIT, method) ? UNFIT[method] : undefined;
  if (detail !== undefined) throw notAllowed(allowedAt(path), detail);
}

const notAllowed = (allowed: string[], detail: string): Refusal =>
  new Refusal(405, "Method Not Allowed", [detail], { allow: allowed.join(", ") });
