/** What the account as a whole has and may do. */

import { type Behaviour, type Entity, Refusal } from "../../../runtime/demo/types.ts";
import { type Fields, inPath, stamp, textOf } from "./fields.ts";

/** Roles of people by the kind of license they need. */
const LICENSES = [
  {
    id: "PLFULL1",
    name: "Business (Full User)",
    role_group: "FullUser",
    valid_roles: ["owner", "admin", "user", "limited_user", "observer", "restricted_access"],
    bought: 50,
  },
  {
    id: "PLSTAKE",
    name: "Business (Stakeholder)",
    role_group: "Stakeholder",
    valid_roles: ["read_only_user", "read_only_limited_user"],
    bought: 20,
  },
];

export const accountBehaviours: Record<string, Behaviour> = {
  listAbilities: ({ account }) => ({
    status: 200,
    json: {
      abilities: account
        .collection("abilities")
        .list()
        .map(({ id }) => id),
    },
  }),

  /** Not having an ability is a matter of the plan. */
  getAbility(call) {
    if (call.account.collection("abilities").get(inPath(call, "id")) !== undefined) return { status: 204 };
    throw new Refusal(402, "Account does not have the ability", [], 2014);
  },

  listLicenses({ account }) {
    const licenses = LICENSES.map((license) => {
      const used = account
        .collection("users")
        .list()
        .filter((user) => licenseOf(user) === license).length;
      return { ...show(license), current_value: used, allocations_available: license.bought - used };
    });
    return { status: 200, json: { licenses } };
  },

  listLicenseAllocations(call) {
    const { account } = call;
    const rows = account
      .collection("users")
      .list()
      .map((user) => ({
        license: show(licenseOf(user)),
        user: account.refer(user),
        allocated_at: textOf(user["created_at"]) || stamp(account.now()),
      }));
    return account.page(call, "license_allocations", rows);
  },

  getUserLicense(call) {
    const user = call.account.find("users", inPath(call, "id"));
    return { status: 200, json: { license: show(licenseOf(user)) } };
  },
};

const licenseOf = (user: Entity) =>
  LICENSES.find((one) => one.valid_roles.includes(textOf(user["role"]))) ?? LICENSES[0];

function show(license: (typeof LICENSES)[number] | undefined): Fields {
  if (license === undefined) return {};
  const { bought: _bought, ...shown } = license;
  return { ...shown, type: "license", summary: license.name, description: "" };
}
