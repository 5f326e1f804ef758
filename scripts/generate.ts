// `npm run generate`: servers first, then what documents say of them, which is read from the servers just written.
const args = process.argv.slice(2);
await import("../generator/main.ts");
// `--help` tells of the generator; while that finds something wrong there is nothing to tell of.
const isDone = !process.exitCode && !args.some((arg) => arg === "--help" || arg === "-h");
if (isDone) await import("./docs.ts");

export {};
