# The packages that the server needs, none of those for development. No package runs anything on installation: the
# binaries are in the packages.
FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts
RUN mkdir /data

# The portal is built by packages for development, which stay here.
FROM node:24-slim AS portal
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY tsconfig.json ./
COPY portal ./portal
COPY src ./src
RUN npm run build:portal

FROM node:24-slim
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY package.json schema.graphql ./
COPY drizzle ./drizzle
COPY src ./src
COPY --from=portal /app/portal/dist ./portal/dist
# The only place that is written to. A volume that is created here belongs to the user, too.
COPY --from=packages --chown=node:node /data /data
USER node
VOLUME /data
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 DATABASE_URL=file:/data/portal.db BACKUP_DIR=/data/backups
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/live`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=16", "--no-allocation-site-pretenuring", "--heap-growing-percent=40", "--import", "./src/preload.js", "src/main.ts"]
