import type { Account } from "../../../runtime/demo/types.ts";
import { createCompany } from "./seed-company.ts";
import { seedIncidents } from "./seed-incidents.ts";
import { seedPeople } from "./seed-people.ts";
import { seedRest } from "./seed-rest.ts";
import { seedRules } from "./seed-rules.ts";
import { seedSchedules } from "./seed-schedules.ts";
import { seedServices } from "./seed-services.ts";
import { seedStatusPages } from "./seed-status-pages.ts";

/** A parcel carrier with all that it has in its account. Later parts refer to what earlier ones made. */
export function seed(account: Account): void {
  const company = createCompany(account);
  seedPeople(company);
  seedSchedules(company);
  seedServices(company);
  seedRules(company);
  seedStatusPages(company);
  seedRest(company);
  seedIncidents(company);
}
