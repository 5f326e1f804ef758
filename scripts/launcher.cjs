#!/usr/bin/env node
"use strict";
// Compiling the program is a third of its start. The cache beside it was made with the build and spares that wherever V8
// is the same; elsewhere V8 refuses it and compiles as ever.
const { readFileSync, realpathSync } = require("node:fs");
const Module = require("node:module");
const { join } = require("node:path");
const { Script } = require("node:vm");

// As `require` will name it, however it was reached.
const filename = realpathSync(join(__dirname, "program.cjs"));
const cachedData = readCache();
const script = new Script(Module.wrap(readFileSync(filename, "utf8")), { filename, ...(cachedData && { cachedData }) });
// Chunks require the program they belong to: they have to find this one, or a second would start beside it.
const program = new Module(filename, module);
program.filename = filename;
require.cache[filename] = program;
script.runInThisContext()(program.exports, Module.createRequire(filename), program, filename, __dirname);
program.loaded = true;
// The build asks for this after a start has compiled what a start needs.
module.exports = () => script.createCachedData();

function readCache() {
  try {
    return readFileSync(join(__dirname, "program.cache"));
  } catch {
    return undefined;
  }
}
