import type { Library } from "../../generated/counted/client.ts";
import type { Provider } from "../../runtime/provider.ts";

const provider: Provider<Library> = {
  name: "counted",
  title: "Library",
  command: "library-mcp",
  instructions: "Books and those who read them.",
  settings: [{ env: "LIBRARY_URL", description: "Where the library is." }],
  credentials: [],
  authorization: "none",
  baseUrl: ({ LIBRARY_URL: baseUrl = "" }) => baseUrl,
  authorize: () => ({}),
  connect: ({ LIBRARY_URL: baseUrl = "" }) => ({ baseUrl, headers: {}, secrets: [] }),
  identify: async () => undefined,
  supplyHeader: async () => "",
  explain: () => undefined,
};

export default provider;
