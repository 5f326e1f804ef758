#!/usr/bin/env node
"use strict";
// Compiling the program is a third of its start. The cache beside it was made with the build and spares that wherever V8
// is the same; elsewhere V8 refuses it and compiles as ever.
const { readFileSync } = require("node:fs");
const { createRequire, wrap } = require("node:module");
const { join } = require("node:path");
const { Script } = require("node:vm");

const filename = join(__dirname, "program.cjs");
const cachedData = readCache();
const script = new Script(wrap(readFileSync(filename, "utf8")), { filename, ...(cachedData && { cachedData }) });
const program = { exports: {} };
script.runInThisContext()(program.exports, createRequire(filename), program, filename, __dirname);
// The build asks for this after a start has compiled what a start needs.
module.exports = () => script.createCachedData();

function readCache() {
  try {
    return readFileSync(join(__dirname, "program.cache"));
  } catch {
    return undefined;
  }
}
