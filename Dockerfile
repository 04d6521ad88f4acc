# The API alone; Neo4j is given by NEO4J_URI (see docker-compose.yml).
FROM node:20.20-bookworm-slim

ENV NODE_ENV=production
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev && npm cache clean --force
COPY tsconfig.json ./
COPY graph graph
COPY resolvers resolvers
COPY schema schema
COPY seeds seeds
COPY src src

# A named volume takes over the owner of what it hides.
RUN mkdir /data .cache && chown node:node /data .cache
ENV SAFETYOPS_DATA=/data
USER node
EXPOSE 4000
# Not through npm: signals reach the service itself.
CMD ["node", "src/launch.mjs", "src/main.ts"]
