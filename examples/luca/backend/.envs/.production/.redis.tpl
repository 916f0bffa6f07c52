# Filled in at deploy time; this file is safe to commit.
REDIS_PASSWORD={{ op://luca/redis/password }}
