import { connect } from "node:net";

/** Writes bytes as they are, and resolves to all that came back once nothing more does. */
export function sendBytes(url: string, chunks: (string | Uint8Array)[], patience = 300): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    let said = "";
    const socket = connect(Number(port), hostname);
    // Malformed on purpose: it may well be cut off while it is still writing.
    socket.on("error", () => {});
    socket.setTimeout(patience, () => socket.destroy());
    socket.on("data", (chunk) => (said += chunk));
    socket.on("close", () => resolve(said));
    for (const chunk of chunks) socket.write(chunk);
  });
}

/** The status of each answer in what came back. */
export const statusesOf = (said: string): number[] =>
  [...said.matchAll(/^HTTP\/1\.1 (\d{3}) /gm)].map(([, status]) => Number(status));
