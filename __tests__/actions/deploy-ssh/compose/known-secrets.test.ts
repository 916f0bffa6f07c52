import {describe, expect, test} from '@jest/globals'
import {hideSecretsOf} from '../../../../actions/deploy-ssh/compose/known-secrets.ts'
import {redact} from '../../../../lib/secrets/redact.ts'

/** As {@link ReleaseFile}s. */
const released = (files: Record<string, string>) =>
  Object.entries(files).map(([name, text]) => ({
    name,
    content: Buffer.from(text),
    kind: name === 'docker-compose.yml' ? ('compose' as const) : ('sent' as const)
  }))

test('what names a service or its image is not hidden, unless its name says that it is a secret', () => {
  const files = {
    'docker-compose.yml':
      'services: {background-worker: {image: "${WORKER_IMAGE}"}, cache: {image: "cache:${CACHE_TAG}-alpine", environment: {PEER: background-worker}}, reporting-db: {image: x}}',
    '.env': 'WORKER_IMAGE=ghcr.io/team/worker:v1.2.3\nCACHE_TAG=7.4.1-rc\nOTHER=cache-7.4.1-of-another\nDB_PASSWORD=reporting-db\n'
  }
  hideSecretsOf(released(files), {}, [])
  const message = 'service background-worker: ghcr.io/team/worker:v1.2.3, cache:7.4.1-rc-alpine'
  expect(redact(message)).toBe(message)
  expect(redact('cache-7.4.1-of-another reporting-db')).toBe('*** ***')
})

test('the secrets of a release are hidden in all that is said, pieces too', () => {
  const files = {
    'docker-compose.yml':
      'services: {web: {image: "${FAIRWAY_IMAGE}", env_file: app.env, environment: {SESSION: "s3ss1on-of-the-compose-file", TAG: "${TAG_OF_IMAGE:-x}", URL: "pg://wiki:$WIKI_PASSWORD@db"}}}',
    'app.env': "DB_PASSWORD='hunter2$CorrectHorseBattery'\nMODE=production\nPORT=8080\nHOST_NAME=wiki.example.com\n",
    'app.toml': 'title = "wikipedia"\napi_key = "0123456789-of-the-toml"\n'
  }
  hideSecretsOf(released(files), {FAIRWAY_SECRET_VARIABLES: 'INJECTED', INJECTED: 'Value-0f-injekted-Vq81', OTHER: 'not-a-secret-at-all'}, [
    'wiki.example.com'
  ])
  const said =
    'The "CorrectHorseBattery" variable; hunter2$Cor; s3ss1on-of-the; TAG_OF_IMAGE WIKI_PASSWORD; production 8080 wiki.example.com wikipedia; 6789-of-the-toml; 0f-injekted-Vq81; not-a-secret-at-all'
  expect(redact(said)).toBe(
    'The "***" variable; hunter2$Cor; ***; TAG_OF_IMAGE WIKI_PASSWORD; production 8080 wiki.example.com wikipedia; ***; ***; not-a-secret-at-all'.replace(
      'hunter2$Cor',
      redact('hunter2$Cor')
    )
  )
  expect(redact('hunter2$Cor')).not.toContain('hunter2')
})

describe('what other files set', () => {
  const said = (name: string, text: string, message: string) => {
    hideSecretsOf(released({'docker-compose.yml': 'services: {web: {image: x}}', [name]: text}), {}, [])
    return redact(message)
  }

  test.each([
    [
      'JSON on one line',
      'a.json',
      '{"user":"ann","password":"Json-0f-one-line","auths":{"x":{"auth":"am9uZ2xldXI6bW9yZQ=="}}}',
      ['Json-0f-one-line', 'am9uZ2xldXI6bW9yZQ==']
    ],
    ['a TOML table on one line', 'b.toml', 'db = { user = "ann", password = "Toml-0f-one-line" }', ['Toml-0f-one-line']],
    ['an array of PHP', 'c.php', "    'password' => 'Php-0f-an-array',", ['Php-0f-an-array']],
    ['words of a connection', 'd.ini', 'dsn_of_it: host=db password=Words-0f-ini user=ann', ['Words-0f-ini']],
    ['a flag', 'e.yml', '  - --token=Flag-0f-a-list', ['Flag-0f-a-list']],
    ['a setting of redis', 'redis.conf', 'requirepass Redis-0f-a-conf', ['Redis-0f-a-conf']],
    ['a literal of Python', 'settings.py', "SECRET_KEY = 'Python-0f-django'", ['Python-0f-django']],
    ['a literal in a call', 'f.js', "connect({password: 'Call-0f-js', port: 5432})", ['Call-0f-js']]
  ])('%s is hidden', (_what, name, text, secrets) => {
    expect(said(name, text, secrets.join(' '))).toBe(secrets.map(() => '***').join(' '))
  })

  test.each([
    ['views.py', 'token = request.headers.get_first(name)'],
    ['views.py', 'session: SessionOfTheDatabase = open_it(engine)'],
    ['main.go', 'key := strings.TrimSpace(input)']
  ])('a piece of a program is no secret: %s, %s', (name, text) => {
    expect(said(name, text, text)).toBe(text)
  })
})
