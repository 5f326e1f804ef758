// @generated from specs/modern/tools by `npm run generate`. Do not edit.
export interface CreateTicket {
  tenant: string;
  subject: string;
  due?: string | undefined;
  odd?: number | undefined;
  origin?: "mail" | "web" | "it's" | undefined;
}

export interface EditTicket {
  number: number;
  assignee_id?: string | undefined;
  due?: string | undefined;
  clear?: ("assignee_id" | "due")[] | undefined;
}

export interface FindAgent {
  number: number;
}

export interface GetTicket {
  number: number;
}

export interface ListAgents {
  limit: number;
  cursor?: string | undefined;
}

export type ListStatuses = Record<string, never>;

export interface ListTickets {
  tenant: string;
  status?: "open" | "closed" | undefined;
  limit: number;
  cursor?: string | undefined;
}
