/** Where our requests differ from the published document because it is wrong, each with the patch that says why. */
export interface Deviation {
  /** Method and path, as a pattern. */
  request: RegExp;
  /** A part of what prism says. */
  says: string;
  /** Which one of patches.yaml: what it is of, its name, and what it does. */
  patch: [of: "operation" | "schema", name: string, change: string];
}

export const deviations: Deviation[] = [
  // A picture of a date stands where a pattern belongs: no date fits it.
  ...["since", "until"].flatMap((name): Deviation[] => [
    {
      request: /^GET \/change_events$/,
      says: `${name} must match pattern "YYYY-MM-DDThh:mm:ssZ"`,
      patch: ["operation", "listChangeEvents", "change parameter"],
    },
    {
      request: /^GET \/services\/\w+\/change_events$/,
      says: `${name} must match pattern "YYYY-MM-DDThh:mm:ssZ"`,
      patch: ["operation", "listServiceChangeEvents", "change parameter"],
    },
  ]),
  // The document says object, its example and the API take text.
  {
    request: /^POST \/incidents$/,
    says: "incident.body.details must be object",
    patch: ["schema", "IncidentBody", "change property"],
  },
  // What an update leaves out stays; the document reuses the schema of creating for it.
  {
    request: /^PUT \/teams\/\w+$/,
    says: "team must have required property 'name'",
    patch: ["schema", "Team", "make optional"],
  },
  {
    request: /^PUT \/escalation_policies\/\w+$/,
    says: "escalation_policy must have required property 'name'",
    patch: ["schema", "EscalationPolicy", "make optional"],
  },
  {
    request: /^PUT \/services\/\w+$/,
    says: "service must have required property 'escalation_policy'",
    patch: ["schema", "Service", "make optional"],
  },
  // The first update comes along with its post, which has no ID yet.
  {
    request: /^POST \/status_pages\/\w+\/posts$/,
    says: "post.updates.0 must have required property 'post'",
    patch: ["schema", "StatusPagePostUpdateRequest", "make optional"],
  },
];
