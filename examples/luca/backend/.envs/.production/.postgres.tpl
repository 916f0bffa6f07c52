# Filled in at deploy time; this file is safe to commit. The password is taken at the first start: a new one is set with ALTER ROLE first.
POSTGRES_HOST=postgres
POSTGRES_DB=luca
POSTGRES_USER=luca
POSTGRES_PASSWORD={{ op://luca/postgres/password }}
