import { expect, test } from "vitest";
import { Store } from "../../runtime/demo/store.ts";

test("a reference leads to the thing, not to what points there too, in whatever order they came", () => {
  const store = new Store();
  const user = { id: "P1", type: "user", name: "Ann" };
  store.collection("users").put(user);
  store.collection("tags/T1/users").put({ id: "P1", type: "user_reference" });
  expect(store.follow("P1", "user_reference")).toBe(user);
  const changed = store.collection("users").put({ ...user, name: "Anna" });
  expect(store.follow("P1", "user_reference")).toBe(changed);
});
