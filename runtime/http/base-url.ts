import { ConfigError } from "../errors.ts";
import { isLoopback } from "../loopback.ts";
import { scrub } from "../telemetry/redact.ts";

/** The address of an API as an operator gives it in a setting, without a slash at its end. A key travels over https, or not off this machine. */
export function readBaseUrl(setting: string, given: string, example: string): string {
  const address = given.includes("://") ? given : `https://${given}`;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isPlain = url && !url.username && !url.password && !url.search && !url.hash;
  if (!isPlain || !["http:", "https:"].includes(url.protocol)) {
    // On one line, and without a password that an address may hold.
    throw new ConfigError(`${setting} must be an address such as ${example}, not ${JSON.stringify(scrub(given))}.`);
  }
  if (url.protocol === "http:" && !isLoopback(url.hostname)) {
    throw new ConfigError(`${setting} must begin with https://: the key would travel in the open to ${url.host}.`);
  }
  return url.origin + url.pathname.replace(/\/+$/, "");
}
