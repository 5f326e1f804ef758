import type { Entity } from "../../../runtime/demo/types.ts";
import { type Fields, fieldsOf, textsOf } from "./fields.ts";

interface Region {
  id: string;
  display_name: string;
  country: string;
  ip_address: string;
  /** Milliseconds on top of what a check takes from the nearest. */
  far: number;
  types: string[];
}

const EVERY = ["web", "api", "ssl", "tcp", "dns", "icmp"];

const NEAREST: Region = {
  id: "eu-central",
  display_name: "Frankfurt",
  country: "DE",
  ip_address: "198.51.100.11",
  far: 0,
  types: [...EVERY, "portscan", "synthetic", "multistep"],
};

export const REGIONS: Region[] = [
  NEAREST,
  {
    id: "eu-north",
    display_name: "Helsinki",
    country: "FI",
    ip_address: "198.51.100.24",
    far: 22,
    types: [...EVERY, "synthetic", "multistep"],
  },
  { id: "ru-central", display_name: "Moscow", country: "RU", ip_address: "203.0.113.37", far: 41, types: EVERY },
  { id: "us-east", display_name: "Ashburn", country: "US", ip_address: "203.0.113.58", far: 93, types: EVERY },
];

/** Where a check is run from. */
export function regionsOf(parameters: unknown): Region[] {
  const wanted = textsOf(fieldsOf(parameters)["regions"]);
  const found = REGIONS.filter(({ id }) => wanted.includes(id));
  return found.length > 0 ? found : [NEAREST];
}

export const toServer = ({ id, country, ip_address }: Region): Fields & { id: string } => ({
  id: `srv-${id}-1`,
  region: id,
  country,
  ip_address,
  server_metadata: {},
});

export const regionOf = (result: Entity | Fields): unknown => fieldsOf(result["check_server"])["region"];
