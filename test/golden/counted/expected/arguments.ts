// @generated from specs/counted/tools by `npm run generate`. Do not edit.
export interface BurnBook {
  book_id: string;
}

export interface DeleteBook {
  book_id: string;
}

export interface GetBook {
  book_id: string;
}

export interface ListBooks {
  number?: number | undefined;
  per_page: number;
  shelf?: string | undefined;
  cursor?: string | undefined;
}

export type ListColors = Record<string, never>;

export interface ListReaders {
  limit: number;
  cursor?: string | undefined;
}

export type ListRooms = Record<string, never>;

export interface ListShelves {
  limit: number;
  cursor?: string | undefined;
}
