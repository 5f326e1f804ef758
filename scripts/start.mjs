// Plain Node. Runs the built server; without a key it runs on the demo account, so that nobody has to have one to look.
import { createRequire } from "node:module";

const args = process.argv.slice(2);
const command = args[0] !== undefined && !args[0].startsWith("-");
const asked = ["--demo", "--help", "-h", "--version", "-v"].some((flag) => args.includes(flag));
const key = process.env.PAGERDUTY_USER_API_KEY?.trim() || process.env.PAGERDUTY_API_TOKEN?.trim();

if (!key && !command && !asked) {
  process.stderr.write(`No PAGERDUTY_USER_API_KEY: running on the demo account, a fictional company that lives in memory.
It speaks MCP on stdin and stdout, so point a client at it. Or try it without one, in another terminal:

  npm start -- call list_oncalls --demo
  npm start -- call list_incidents --demo --statuses triggered --statuses acknowledged
  npm start -- tools
  npm start -- demo-api            # the account on a port, for any other client

Ctrl-C ends it.
`);
  process.argv.push("--demo");
}

createRequire(import.meta.url)("../dist/pagerduty/pagerduty-mcp.cjs");
