import type { GoldenCall } from "./golden-calls.ts";

const book = (id: string) => ({ id, title: "T", state: "on loan" });
const kept = (id: string) => ({ id, state: "on loan" });
const ok = (result: unknown) => ({ ok: true, result });

/** Numbered pages under two names, and results in an envelope. */
export const COUNTED_CALLS: GoldenCall[] = [
  {
    tool: "list_books",
    args: { shelf: "S1" },
    answers: [{ books: [book("B1"), book("B2")], pagination: { total_items: 5, has_next: true } }],
    sent: ["GET /v1/books?page=1&per_page=2&shelf=S1"],
    result: {
      ok: true,
      result: {
        books: [kept("B1"), kept("B2")],
        total: 5,
        page: 1,
        per_page: 2,
        response_summary: '2 of 5 results. More exist. Go on with cursor "2".',
        next_cursor: "2",
      },
    },
  },
  {
    // The last page, by its number.
    tool: "list_books",
    args: { number: 3, per_page: 2 },
    answers: [{ books: [book("B5")], pagination: { total_items: 5, has_next: false } }],
    sent: ["GET /v1/books?page=3&per_page=2"],
    result: {
      ok: true,
      result: {
        books: [kept("B5")],
        total: 5,
        page: 3,
        per_page: 2,
        response_summary: "1 of 5 results.",
      },
    },
  },
  {
    // From where an answer was cut.
    tool: "list_books",
    args: { per_page: 2, cursor: "1" },
    answers: [{ books: [book("B1"), book("B2"), book("B3")], pagination: { total_items: 3 } }],
    sent: ["GET /v1/books?page=1&per_page=3"],
    result: {
      ok: true,
      result: {
        books: [kept("B2"), kept("B3")],
        total: 3,
        page: 1,
        per_page: 2,
        response_summary: "2 of 3 results.",
      },
    },
  },
  {
    tool: "get_book",
    args: { book_id: "B1" },
    answers: [book("B1")],
    sent: ["GET /v1/books/B1"],
    result: ok(book("B1")),
  },
  {
    tool: "delete_book",
    args: { book_id: "B1" },
    answers: [undefined],
    sent: ["DELETE /v1/books/B1"],
    result: ok({ said: "It is gone.", book_id: "B1" }),
  },
  {
    tool: "burn_book",
    args: { book_id: "B1" },
    answers: [undefined],
    sent: ["DELETE /v1/books/B1"],
    result: ok({ said: "Burn a book", book_id: "B1" }),
  },
  {
    // No page holds all five, and nobody says how many there are.
    tool: "list_readers",
    answers: [{ readers: ["R1", "R2", "R3", "R4"].map((id) => ({ id })) }, { readers: [] }],
    sent: ["GET /v1/readers?page=1&size=4", "GET /v1/readers?page=5&size=1"],
    result: ok({
      people: ["R1", "R2", "R3", "R4"].map((id) => ({ id })),
      total: 4,
      page: 1,
      page_size: 5,
      response_summary: "4 results.",
    }),
  },
  {
    tool: "list_shelves",
    args: { cursor: "2" },
    answers: [["S1", "S2", "S3"].map((id) => ({ id, room: null }))],
    sent: ["GET /v1/shelves"],
    result: ok({
      shelves: [{ id: "S3" }],
      total: 3,
      page: 2,
      page_size: 2,
      response_summary: "1 of 3 results.",
    }),
  },
  {
    tool: "list_rooms",
    answers: [[{ id: "S1", room: null }]],
    sent: ["GET /v1/shelves"],
    result: ok({ rooms: [{ id: "S1", room: null }], total: 1, page: 1, page_size: 1, response_summary: "1 result." }),
  },
  { tool: "list_colors", answers: [["red"]], sent: ["GET /v1/colors"], result: ok(["red"]) },
  { tool: "list_colors", answers: [{ red: 1 }], sent: ["GET /v1/colors"], result: ok({ red: 1 }) },
];
