# docker build -t verbatim . && docker run --init --read-only -v verbatim:/data --env-file .env verbatim
FROM node:24-slim AS install
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev

# The project brings its own Node, so that no other is needed.
FROM debian:13-slim
ENV VERBATIM_DATA_DIR=/data VERBATIM_HOST=0.0.0.0 PORT=3000 VERBATIM_HEALTH_PORT=3003
WORKDIR /app
RUN useradd --uid 10001 --no-create-home verbatim && install -d -o verbatim -g verbatim /data
COPY --from=install /app/node_modules node_modules
COPY package.json LICENSE ./
COPY commands commands
COPY content content
COPY src src
USER verbatim
VOLUME /data
EXPOSE 3000 3003
HEALTHCHECK --start-period=30s --interval=30s --timeout=6s CMD ["node_modules/.bin/node", "-e", "fetch('http://127.0.0.1:' + process.env.VERBATIM_HEALTH_PORT + '/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node_modules/.bin/node", "--optimize-for-size", "--no-concurrent-recompilation", "--semi-space-growth-factor=1", "src/begin.js", "start"]
