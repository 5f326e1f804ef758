// Plain Node. Runs a built server over HTTP; without a key it runs on the demo account, so that nobody has to have one to look.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** What a first look needs to know of a program. One that is not here asks for its key itself. */
const FIRST_LOOKS = {
  "pagerduty-mcp": {
    keys: ["PAGERDUTY_USER_API_KEY", "PAGERDUTY_API_TOKEN"],
    transport: "MCP_TRANSPORT",
    calls: ["list_oncalls --demo", "list_incidents --demo --statuses triggered --statuses acknowledged"],
  },
  "pingera-mcp": {
    keys: ["PINGERA_API_KEY", "PINGERA_JWT_TOKEN"],
    transport: "TRANSPORT_MODE",
    calls: ["list_checks --demo --status failed", "list_incidents --demo"],
  },
};
const USUAL = "pagerduty-mcp";

const { bin } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
const program = takeProgram(process.argv) ?? USUAL;
if (!Object.hasOwn(bin, program)) {
  process.stderr.write(`--program is one of ${Object.keys(bin).join(", ")}, not ${JSON.stringify(program)}.\n`);
  process.exit(2);
}

const args = process.argv.slice(2);
const has = (...flags) => args.some((arg) => flags.includes(arg.split("=")[0]));
const isSet = (...names) => names.some((name) => process.env[name]?.trim());
const command = args[0] !== undefined && !args[0].startsWith("-");
const { keys = [], transport = "MCP_TRANSPORT", calls = [] } = FIRST_LOOKS[program] ?? {};

if (!command && !has("--help", "-h", "--version", "-v")) {
  if (!has("--transport") && !process.env[transport]) process.argv.push("--transport", "streamable-http");
  if (keys.length > 0 && !isSet(...keys, "MCP_DEMO", "MCP_REQUIRE_AUTH") && !has("--demo", "--require-auth")) {
    const start = `npm start --${program === USUAL ? "" : ` --program ${program}`}`;
    process.stderr.write(`No ${keys[0]}: running on the demo account, a fictional company that lives in memory.
Point a client at the address below, or try it without one, in another terminal:

${calls.map((call) => `  ${start} call ${call}\n`).join("")}  ${start} tools
  ${start} demo-api            # the account on a port, for any other client

Ctrl-C ends it.

`);
    process.argv.push("--demo");
  }
}

createRequire(import.meta.url)(`../${bin[program]}`);

/** `--program NAME` or `--program=NAME`, out of the arguments: the program itself does not know it. */
function takeProgram(argv) {
  const at = argv.findIndex((arg) => /^--program(=|$)/.test(arg));
  if (at === -1) return undefined;
  const [flag, ...name] = argv.splice(at, argv[at] === "--program" ? 2 : 1);
  return flag.startsWith("--program=") ? flag.slice("--program=".length) : (name[0] ?? "");
}
