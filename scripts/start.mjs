// Plain Node. Runs the built server over HTTP; without a key it runs on the demo account, so that nobody has to have one to look.
import { createRequire } from "node:module";

const args = process.argv.slice(2);
const has = (...flags) => args.some((arg) => flags.includes(arg.split("=")[0]));
const command = args[0] !== undefined && !args[0].startsWith("-");
const key = process.env.PAGERDUTY_USER_API_KEY?.trim() || process.env.PAGERDUTY_API_TOKEN?.trim();

if (!command && !has("--help", "-h", "--version", "-v")) {
  if (!has("--transport") && !process.env.MCP_TRANSPORT) process.argv.push("--transport", "streamable-http");
  if (!key && !has("--demo", "--require-auth")) {
    process.stderr.write(`No PAGERDUTY_USER_API_KEY: running on the demo account, a fictional company that lives in memory.
Point a client at the address below, or try it without one, in another terminal:

  npm start -- call list_oncalls --demo
  npm start -- call list_incidents --demo --statuses triggered --statuses acknowledged
  npm start -- tools
  npm start -- demo-api            # the account on a port, for any other client

Ctrl-C ends it.

`);
    process.argv.push("--demo");
  }
}

createRequire(import.meta.url)("../dist/pagerduty/pagerduty-mcp.cjs");
