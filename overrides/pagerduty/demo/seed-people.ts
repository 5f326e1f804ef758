import type { Entity } from "../../../runtime/demo/types.ts";
import facts from "../demo-seed.json" with { type: "json" };
import type { Company } from "./seed-company.ts";

const COLORS = ["purple", "teal", "red", "green", "orange", "blue", "brown"];

/** How somebody is told: at once by push message, then by telephone; by e-mail when it can wait. */
const RULES = [
  { urgency: "high", method: "push_notification_contact_method", minutes: 0 },
  { urgency: "high", method: "phone_contact_method", minutes: 5 },
  { urgency: "low", method: "email_contact_method", minutes: 0 },
];

/** Teams, people, their roles in teams and how they are told. */
export function seedPeople(company: Company): void {
  const { account, add, refer } = company;
  for (const team of facts.teams) add("teams", { ...team, default_role: "manager" });
  facts.people.forEach(({ id, name, title, role, zone, teams }, index) => {
    const roles = Object.entries(teams);
    const user = add("users", {
      id,
      name,
      email: `${name.toLowerCase().replace(" ", ".")}@${facts.domain}`,
      time_zone: zone,
      color: COLORS[index % COLORS.length],
      avatar_url: `https://demo.pagerduty.com/avatars/${id}.png`,
      billed: true,
      role,
      description: `${title} at ${facts.company}`,
      invitation_sent: false,
      job_title: title,
      teams: roles.map(([team]) => refer("teams", team)),
    });
    for (const [team, role] of roles) {
      const members = account.collection(`teams/${company.get("teams", team).id}/members`);
      members.put({ id, user: account.refer(user), role });
    }
    seedNotification(company, user, index);
  });
}

function seedNotification({ account, add, change }: Company, user: Entity, index: number): void {
  const methods = [
    { type: "email_contact_method", label: "Work", address: user["email"], enabled: true, send_short_email: false },
    // 555-01xx belongs to nobody.
    {
      type: "phone_contact_method",
      label: "Mobile",
      address: `90255501${10 + index}`,
      country_code: 1,
      enabled: true,
      blacklisted: false,
    },
    {
      type: "push_notification_contact_method",
      label: "Phone",
      address: `device-${user.id.toLowerCase()}`,
      device_type: index % 2 ? "ios" : "android",
      blacklisted: false,
    },
  ].map((method) => add(`users/${user.id}/contact_methods`, method));
  const rules = RULES.map(({ urgency, method, minutes }) => {
    const by = methods.find(({ type }) => type === method);
    return add(`users/${user.id}/notification_rules`, {
      urgency,
      start_delay_in_minutes: minutes,
      contact_method: by && account.refer(by),
      summary: `${minutes} minutes: ${by?.["label"]}`,
      created_at: facts.founded,
    });
  });
  change("users", user.id, {
    contact_methods: methods.map((method) => account.refer(method)),
    notification_rules: rules.map((rule) => account.refer(rule)),
  });
}
