/** What GitHub's REST API said no to. */
export class GithubError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export interface Github {
  /** `owner/name` of the repository that this runs for. */
  repository: string;
  get(path: string): Promise<unknown>;
  /** A file as it is, from any repository that may be read. */
  download(path: string): Promise<Buffer>;
  /** Every page of a list. */
  list(path: string): Promise<Record<string, unknown>[]>;
  send(method: "POST" | "PATCH", path: string, body: object): Promise<Record<string, unknown>>;
}

const PAGE = 100;
/** A list that does not end is no reason to run on. */
const MOST_PAGES = 50;

/** The few calls we make, with what a workflow finds in its environment. */
export function openGithub(env: Readonly<Record<string, string | undefined>>): Github {
  const { GITHUB_API_URL: api = "https://api.github.com", GITHUB_REPOSITORY: repository, GITHUB_TOKEN: token } = env;
  if (!repository) throw new Error("GITHUB_REPOSITORY is not set: owner/name of the repository.");

  async function call(method: string, path: string, { accept = "application/vnd.github+json", body = "" } = {}) {
    const response = await reach(`${api}${path}`, {
      method,
      headers: {
        accept,
        "user-agent": repository ?? "",
        "x-github-api-version": "2022-11-28",
        ...(token && { authorization: `Bearer ${token}` }),
      },
      ...(body && { body }),
      signal: AbortSignal.timeout(60_000),
    });
    if (response.ok) return response;
    const text = (await response.text()).slice(0, 300).replaceAll(/\s+/g, " ");
    throw new GithubError(response.status, `${method} ${path} answered ${response.status}: ${text}`);
  }

  const readJson = async (response: Response): Promise<unknown> => response.json();
  return {
    repository,
    get: async (path) => readJson(await call("GET", path)),
    download: async (path) => {
      const response = await call("GET", path, { accept: "application/vnd.github.raw+json" });
      return Buffer.from(await response.arrayBuffer());
    },
    async list(path) {
      const all: Record<string, unknown>[] = [];
      for (let page = 1; page <= MOST_PAGES; page++) {
        const found = await readJson(
          await call("GET", `${path}${path.includes("?") ? "&" : "?"}per_page=${PAGE}&page=${page}`),
        );
        if (!Array.isArray(found)) throw new GithubError(200, `GET ${path} answered no list.`);
        all.push(...found.map(Object));
        if (found.length < PAGE) break;
      }
      return all;
    },
    send: async (method, path, body) =>
      Object(await readJson(await call(method, path, { body: JSON.stringify(body) }))),
  };
}

/** `fetch failed` says nothing; its cause does. */
async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    const reason = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const why = reason instanceof Error ? reason.message : String(reason);
    throw new Error(`${init.method} ${url} got no answer: ${why}`, { cause: error });
  }
}
