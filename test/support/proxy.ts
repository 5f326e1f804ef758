import { createServer, request as forward } from "node:http";
import { connect, type Socket } from "node:net";

export type ForwardProxy = Awaited<ReturnType<typeof startProxy>>;

/** A forward proxy on a loopback port: the classic form for http, CONNECT for the rest. */
export async function startProxy(refuse?: number) {
  const seen: string[] = [];
  const auth: (string | undefined)[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((incoming, outgoing) => {
    seen.push(`${incoming.method} ${incoming.url}`);
    auth.push(incoming.headers["proxy-authorization"]);
    if (refuse) return void outgoing.writeHead(refuse).end();
    const { method, headers } = incoming;
    const onward = forward(incoming.url ?? "", { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(onward);
  });
  server.on("connect", (incoming, near: Socket) => {
    seen.push(`CONNECT ${incoming.url}`);
    auth.push(incoming.headers["proxy-authorization"]);
    if (refuse) return void near.end(`HTTP/1.1 ${refuse} no\r\n\r\n`);
    const { hostname, port } = new URL(`http://${incoming.url}`);
    const far = connect(Number(port), hostname, () => {
      near.write("HTTP/1.1 200 OK\r\n\r\n");
      far.pipe(near).pipe(far);
    });
    far.on("error", () => near.destroy());
    near.on("error", () => far.destroy());
  });
  server.on("connection", (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const close = async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  return { host: `127.0.0.1:${port}`, seen, auth, close };
}
