// Plain Node, in a process of its own: what any server on this machine pays for these bytes. `echo` only answers; `ask`
// makes the request to the API before it does, through the same pool that we use.
import { createServer } from "node:http";
import { Pool } from "undici";

const [mode, api, path, bytes] = process.argv.slice(2);
const text = "x".repeat(Number(bytes));
const pool = mode === "ask" ? new Pool(api) : undefined;
const headers = { authorization: "Token token=demo-responder", "content-type": "application/json" };

const server = createServer((incoming, outgoing) => {
  incoming.resume().on("end", async () => {
    if (pool) {
      const answer = await pool.request({ method: "GET", path, headers });
      JSON.parse(await answer.body.text());
    }
    outgoing.writeHead(200, { "content-type": "application/json", "content-length": text.length });
    outgoing.end(text);
  });
});
server.listen(0, "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}`));
