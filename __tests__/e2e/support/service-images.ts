/** What a repository may name besides the usual ones. */
export const FURTHER = ['postgres:15', 'redis:7', 'nginx:stable', 'node:18-slim', 'golang:1.19', 'python:3.11']

/** Services as people write them: a password and a database of one's own, a password for Redis, pages in a volume. */
export const SERVICES = `services:
  database:
    image: postgres:15
    environment: {POSTGRES_USER: shop, POSTGRES_PASSWORD: pass word, POSTGRES_DB: shelf}
    volumes: ['data:/var/lib/postgresql/data']
    healthcheck: {test: ['CMD', 'pg_isready', '--username', 'shop', '--dbname', 'shelf'], interval: 1s, retries: 30}
  cache:
    image: redis:7
    command: redis-server --requirepass 'pass word' --appendonly yes
    volumes: ['cache:/data']
    healthcheck: {test: ['CMD', 'redis-cli', '-a', 'pass word', 'ping'], interval: 1s, retries: 30}
  web:
    image: nginx:stable
    configs: [{source: shop, target: /etc/nginx/templates/shop.conf.template}]
    environment: {PAGE: hello from the shop}
configs: {shop: {file: ./shop.conf.template}}
volumes: {data: {}, cache: {}}
`

/** A template of nginx's, filled in at its start. */
export const SHOP = 'server { listen 8080; location / { default_type text/plain; return 200 "${PAGE}, $host"; } }\n'
