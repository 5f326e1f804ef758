# syntax=docker/dockerfile:1
# The program and Node, and nothing that it was built with.
#   docker build -t opsmith .
#   docker run -p 8000:8000 opsmith --demo

FROM node:22-bookworm-slim AS build
WORKDIR /src
# Alone, so that a change of the sources does not install everything again.
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY tsconfig.json ./
COPY scripts ./scripts
COPY runtime ./runtime
COPY overrides ./overrides
COPY generated ./generated
RUN npx tsx scripts/build.ts && find dist -name '*.map' -delete

FROM debian:bookworm-slim
# The very Node of the build: what V8 compiled there is of use to no other.
COPY --from=build /usr/local/bin/node /usr/local/bin/node
COPY --from=build /src/dist /app
COPY LICENSE /app/LICENSE
# A number, for Kubernetes can not tell whether a name is root.
USER 65532:65532
ENV NODE_ENV=production \
    MCP_TRANSPORT=streamable-http \
    MCP_HOST=0.0.0.0 \
    MCP_PORT=8000
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=3s --start-period=5s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.MCP_PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# `--entrypoint node … /app/pingera/pingera-mcp.cjs` runs the other product.
ENTRYPOINT ["node", "/app/pagerduty/pagerduty-mcp.cjs"]
