import { expect, test } from "vitest";
import { refusal } from "./arguments-tool.ts";

test("huge and deep values in a moment", () => {
  const spaces = " ".repeat(200_000);
  expect(refusal({ incident_id: `${spaces}a${spaces}b` })).toContain("accepted");
  const deep = "[".repeat(50_000) + "]".repeat(50_000);
  expect(refusal({ incident_id: "P1", service: deep })).toBe(
    "a JSON text among the arguments is nested deeper than 64 levels: give less at a time",
  );
  const long = JSON.stringify(Array(60_000).fill("low"));
  expect(refusal({ incident_id: "P1", levels: long })).toContain("holds more than 50000 values");
});

test("no more than a thousand faults, however many there are", () => {
  let read = 0;
  const levels = new Proxy(Array(50_000).fill("nonsense"), {
    get(target, key, receiver) {
      if (typeof key === "string" && /^\d+$/.test(key)) read++;
      return Reflect.get(target, key, receiver);
    },
  });
  expect(refusal({ incident_id: "P1", levels })).toContain("\nand at least 988 more");
  expect(read).toBeLessThan(2000);
});
