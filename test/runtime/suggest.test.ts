import { describe, expect, test } from "vitest";
import { suggestTools } from "../../runtime/tools/suggest.ts";

const NAMES = ["create_ticket", "get_ticket", "list_tickets", "list_ticket_notes", "manage_tickets", "list_rooms"];

describe("instead of a tool that is not there", () => {
  test.each([
    ["a slip of the keyboard", "list_tikets", "Did you mean list_tickets?"],
    ["something in front of it", "acme_list_tickets", "Did you mean list_tickets?"],
    ["something behind it", "list_tickets_open", "Did you mean list_tickets?"],
    ["the longer of two that are in it", "x_list_ticket_notes", "Did you mean list_ticket_notes?"],
    [
      "another deed is no slip: what there is about the thing",
      "resolve_ticket",
      "Tools about that: get_ticket, list_tickets, create_ticket, manage_tickets, list_ticket_notes.",
    ],
    ["nothing like it", "frobnicate", "List the tools to see what there is."],
    ["nothing at all", "", "List the tools to see what there is."],
  ])("%s", (_, given, want) => {
    expect(suggestTools(given, NAMES)).toBe(want);
  });
});
