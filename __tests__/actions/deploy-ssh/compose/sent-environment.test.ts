import {describe, expect, test} from '@jest/globals'
import {explainConfigFailure} from '../../../../actions/deploy-ssh/compose/config-failure.ts'
import {checkEnvironments, handedOnUnset, readSentEnvironment} from '../../../../actions/deploy-ssh/compose/sent-environment.ts'
import {checkUnsetVariables, explainRequired} from '../../../../actions/deploy-ssh/compose/unset-variables.ts'
import {messageOf} from '../../../../lib/action/errors.ts'

const COMPOSE = 'services: {web: {image: "${FAIRWAY_IMAGE}", env_file: app.env}}'

const read = (files: Record<string, string>) =>
  readSentEnvironment(new Map(Object.entries({'docker-compose.yml': COMPOSE, 'fairway.env': 'FAIRWAY_IMAGE=image\n', ...files})), [
    'docker-compose.yml',
    ...Object.keys(files).filter(name => name.startsWith('and-'))
  ])

/** The one line of an error, its fix included; undefined when nothing is thrown. */
function errorOf(work: () => unknown): string | undefined {
  try {
    work()
    return undefined
  } catch (error) {
    return messageOf(error)
  }
}

describe('an env file that is sent', () => {
  test.each([
    ['a password with a dollar', 'A=1\nDB_PASSWORD=hunter2$CorrectHorse\n', 'DB_PASSWORD in the env file "app.env" (line 2) has a "$"'],
    ['one with braces', 'P=hunter2${CorrectHorse}x\n', 'P in the env file "app.env" (line 1) has a "$"'],
    ['one that no variable begins with', 'P=hunter2${5}CorrectHorse\n', 'P in the env file "app.env" (line 1) has a "$"'],
    ["one of the host's session", 'P=hunter2$HOME\n', 'P in the env file "app.env" (line 1) has a "$"'],
    ['in double quotes', 'P="hunter2$CorrectHorse"\n', 'P in the env file "app.env" (line 1) has a "$"'],
    ['a quote in the middle', "P='hunter''CorrectHorse'\n", 'line 1: something follows the closing quote'],
    ['a line break', 'P=hunter\nCorrect Horse\n', 'line 2: the name of a variable holds a blank']
  ])('%s is refused, and not repeated', (_what, content, message) => {
    const error = errorOf(() => read({'app.env': content}))
    expect(error).toContain(message)
    expect(error).toContain('single quotes')
    expect(error).not.toMatch(/hunter|Horse/)
  })

  test.each([
    ['escaped', 'A=\'hunter2$CorrectHorse\'\nB=hunter2$$CorrectHorse\nC="hunter2\\$CorrectHorse"\nD=pa$5word\n'],
    ['meant', 'HOST=db\nURL=http://${HOST}/x\nB=${NONE:-x}${OTHER-}$OF_PROJECT$IN_SERVICE\n'],
    ['empty', 'A=\nB=${A}\nC\n']
  ])('a dollar or value that is %s is taken', (_what, content) => {
    const compose = 'services: {web: {image: "${FAIRWAY_IMAGE}", env_file: [app.env], environment: {IN_SERVICE: x}}}'
    expect(errorOf(() => read({'docker-compose.yml': compose, '.env': 'OF_PROJECT=y\n', 'app.env': content}))).toBeUndefined()
  })

  test('is looked at only where Compose reads it', () => {
    expect(errorOf(() => read({'docker-compose.yml': 'services: {}', 'app.env': 'A=$x'}))).toBeUndefined()
    expect(errorOf(() => read({'docker-compose.yml': 'services: {}', '.env': 'A=x$y'}))).toContain('".env"')
    const raw = 'services: {web: {env_file: [{path: ./app.env, format: raw}]}}'
    expect(errorOf(() => read({'docker-compose.yml': raw, 'app.env': 'A=x$y'}))).toBeUndefined()
    expect(errorOf(() => read({'docker-compose.yml': raw, 'app.env': "A='x'"}))).toContain('"format: raw"')
  })

  test.each([
    ['included', {'docker-compose.yml': 'include: [sub/more.yml]', 'sub/more.yml': 'services: {db: {env_file: app.env}}'}],
    [
      'extended',
      {
        'docker-compose.yml': 'services: {web: {extends: {file: sub/base.yml, service: base}}}',
        'sub/base.yml': 'services: {base: {env_file: app.env}}'
      }
    ],
    ['under an anchor', {'docker-compose.yml': 'x-a: &a {env_file: ["${DIR}/app.env"]}\nservices: {web: {<<: *a}}', '.env': 'DIR=sub\n'}]
  ])('%s files count', (_what, files) => {
    expect(errorOf(() => read({...files, 'sub/app.env': 'A=x$y'}))).toContain('A in the env file "sub/app.env"')
  })
})

describe('an included part of the project', () => {
  const include = (more: string) => `include: [{path: sub/more.yml${more}}]\nservices: {web: {image: "\${FAIRWAY_IMAGE}"}}`
  const part = 'services: {db: {env_file: app.env, environment: {V: "${V}"}}}'

  test.each([
    ['its own folder', '', 'sub/app.env'],
    ['the folder that is named', ', project_directory: .', 'app.env'],
    ['one relative to the project', ', project_directory: ./conf', 'conf/app.env']
  ])('its paths begin in %s', (_what, more, name) => {
    const files = {'docker-compose.yml': include(more), 'sub/more.yml': part}
    expect(errorOf(() => read({...files, [name]: 'A=hunter2$x'}))).toContain(`A in the env file "${name}"`)
    const elsewhere = name === 'app.env' ? 'sub/app.env' : 'app.env'
    expect(errorOf(() => read({...files, [name]: 'A=1', [elsewhere]: 'A=hunter2$x'}))).toBeUndefined()
  })

  test('its .env is read unasked, and is for its Compose files only', () => {
    const files = {'docker-compose.yml': include(''), 'sub/more.yml': part}
    expect(errorOf(() => read({...files, 'sub/.env': 'V=hunter2$HOME'}))).toContain('V in the env file "sub/.env"')
    expect(errorOf(() => read({...files, 'sub/.env': 'V=1\nW=1\n', 'sub/app.env': 'A=$W'}))).toContain('A in the env file "sub/app.env"')
    const sent = read({...files, 'sub/.env': "V='p$q'\n", 'sub/app.env': 'A=1'})
    expect(errorOf(() => checkEnvironments(sent, new Map([['db', {A: '1', V: 'p$q'}]])))).toBeUndefined()
    expect(errorOf(() => checkEnvironments(sent, new Map([['db', {A: '1', V: 'p'}]])))).toContain('another value for V')
  })

  test('what it sets for itself is not set for the rest', () => {
    const sent = read({'docker-compose.yml': `${include('')}\nx-port: "\${V}:80"`, 'sub/more.yml': part, 'sub/.env': 'V=1\n'})
    expect(errorOf(() => checkUnsetVariables('The \\"V\\" variable is not set.', sent))).toContain(
      'The variable V (docker-compose.yml, line 3'
    )
  })
})

test.each(['environment: !override {A: "1"}', 'environment: {B: !reset null}', 'env_file: !reset null'])(
  'what %s takes out is not missed',
  more => {
    const base = 'base: {image: x, env_file: app.env, environment: {B: "${X}"}}'
    const having = (text: string) =>
      read({'docker-compose.yml': `services: {${base}, web: {extends: base, ${text}}}`, '.env': 'X=1\n', 'app.env': 'C=1\n'})
    const check = (text: string) => errorOf(() => checkEnvironments(having(text), new Map([['web', {A: '1'}]])))
    expect(check(more)).toBeUndefined()
    expect(check('ports: !reset []')).toContain('another value for')
  }
)

test("what only the host's session can decide is left to it", () => {
  const compose = 'services: {web: {env_file: app.env, environment: {TZ: "${TZ:-UTC}", MODE: "${MODE:-x}"}}}'
  const sent = read({'docker-compose.yml': compose, '.env': 'MODE=y\n', 'app.env': 'A=${LANG:-C}\nB=$A\nC=1\n'})
  const right = {TZ: 'Europe/Berlin', MODE: 'y', A: 'de_DE', B: 'de_DE', C: '1'}
  const check = (more: Record<string, string>) => errorOf(() => checkEnvironments(sent, new Map([['web', {...right, ...more}]])))
  expect(check({})).toBeUndefined()
  expect(check({TZ: 'UTC', A: 'C', B: 'C'})).toBeUndefined()
  expect(check({MODE: 'x'})).toContain('another value for MODE')
  expect(check({C: '2'})).toContain('another value for C')
})

describe('what the containers will get', () => {
  const sent = read({
    'docker-compose.yml':
      'services: {web: {env_file: [a.env, b.env], environment: {OWN: plain, URL: "x${P}", DUP2: "1"}}, db: {environment: [HANDED, "Q=$P"]}}',
    '.env': 'P=1\nHANDED=h\n',
    'a.env': 'A=$P-${OWN}\nDUP=a\nDUP2=a\n',
    'b.env': "DUP='b$b'\nREF=${A}\n"
  })
  const right = {A: '1-plain', DUP: 'b$b', DUP2: '1', REF: '1-plain', OWN: 'plain', URL: 'x1'}
  const check = (web: Record<string, string | null>, db: Record<string, string | null> = {HANDED: 'h', Q: '1'}) =>
    errorOf(() => checkEnvironments(sent, new Map(Object.entries({web, db, other: {A: 'x'}}))))

  test('is what was sent', () => {
    expect(check(right)).toBeUndefined()
  })

  test.each([
    ['A', '"a.env" (line 1)'],
    ['DUP', '"b.env" (line 1)'],
    ['URL', 'the Compose file with the files sent']
  ])('another %s is refused by its name and file', (name, from) => {
    const error = check({...right, [name]: 'hunter2'})
    expect(error).toContain(`Compose on the host gives service "web" another value for ${name} than ${from} says.`)
    expect(error).not.toContain('hunter2')
  })

  test('is not known where the host has an env file of its own', () => {
    const own = read({
      'docker-compose.yml': 'services: {web: {env_file: [a.env, /etc/web.env, b.env]}}',
      'a.env': 'A=1\nB=1\n',
      'b.env': 'B=2\nC=x${OF_HOST}\n'
    })
    expect(errorOf(() => checkEnvironments(own, new Map([['web', {A: 'of the host', B: '2', C: 'x'}]])))).toBeUndefined()
    expect(errorOf(() => checkEnvironments(own, new Map([['web', {A: '1', B: '1', C: 'x'}]])))).toContain('another value for B')
  })

  test('a value that the host itself sets too is refused', () => {
    expect(check(right, {HANDED: 'of the session', Q: '1'})).toContain('service "db" another value for HANDED')
  })

  test('a name that is handed on without a value is said', () => {
    expect(handedOnUnset(new Map([['web', {A: null, B: ''}]]))).toEqual([
      expect.stringContaining('Service "web" is handed A, which is not set')
    ])
  })
})

describe('variables that are not set', () => {
  const warning = (name: string) =>
    `time="2026-11-29T22:36:07Z" level=warning msg="The \\"${name}\\" variable is not set. Defaulting to a blank string."\n`
  const check = (compose: string, names: string[], more: Record<string, string> = {}) =>
    errorOf(() => checkUnsetVariables(names.map(warning).join(''), read({'docker-compose.yml': compose, ...more})))

  test.each([
    ['a: 1\nb: ${POSTGRES_PASSWORD}', 'The variable POSTGRES_PASSWORD (docker-compose.yml, line 2) is not set'],
    ['a: 1\nb: $POSTGRES_PASSWORD', 'The variable POSTGRES_PASSWORD (docker-compose.yml, line 2)'],
    ['a: pg://u:$POSTGRES_PASSWORD@db', 'The variable POSTGRES_PASSWORD (docker-compose.yml, line 1)'],
    ['a: ${X:-${POSTGRES_PASSWORD}}', 'The variable POSTGRES_PASSWORD (docker-compose.yml, line 1)']
  ])('%j: named, with the fix', (compose, message) => {
    const error = check(compose, ['POSTGRES_PASSWORD'])
    expect(error).toContain(message)
    expect(error).toContain('"files: .env"')
  })

  test('all of them at once, in every file', () => {
    const error = check('include: [more.yml]\na: ${A}', ['A', 'B', 'B'], {'more.yml': 'b: ${B}'})
    expect(error).toContain('The variables A (docker-compose.yml, line 2), B (more.yml, line 1) are not set')
  })

  test.each([
    ['password: hunter2$CorrectHorse', 'CorrectHorse', 'A value in docker-compose.yml, line 1 has a "$"'],
    ['password: hunter2${CorrectHorse}', 'CorrectHorse', 'A value in docker-compose.yml, line 1 has a "$"'],
    ['password: "-$CORRECTHORSE"', 'CORRECTHORSE', 'A value in docker-compose.yml, line 1 has a "$"'],
    ['a: b', 'CorrectHorse', 'A file of the release has a "$"']
  ])('%j: what may be half of a secret is not named', (compose, name, message) => {
    const error = check(compose, [name])
    expect(error).toContain(message)
    expect(error).not.toMatch(/horse/i)
  })

  test("a variable of the host's session is none in the middle of a value", () => {
    expect(check('a: hunter2$HOME', [])).toContain('A value in docker-compose.yml, line 1 has a "$"')
    expect(check('a: ["${HOME}/x:/x", $HOME/y, "--dir=$HOME", "$HOME", "x${MyHome}"]', [])).toBeUndefined()
  })

  test('a default that is not used may hold one', () => {
    expect(check('a: ${A:-$B}', ['B'], {'.env': 'A=1\n'})).toBeUndefined()
    expect(check('a: x', [])).toBeUndefined()
  })

  test('a required one is named too', () => {
    const sent = read({'docker-compose.yml': 'a: ${REQ:?say it}'})
    const error = explainRequired('error while interpolating a: required variable REQ is missing a value: say it', sent)
    expect(error === undefined ? '' : messageOf(error)).toContain('The variable REQ (docker-compose.yml, line 1) is not set')
    expect(explainRequired('yaml: line 5: found unexpected end of stream', sent)).toBeUndefined()
  })
})

test.each([
  [
    'env file /srv/r/sub/app.env not found: stat /srv/r/sub/app.env: no such file',
    'names the env file "sub/app.env", which is not one of the files sent'
  ],
  [
    'env file /etc/wiki/app.env not found: stat /etc/wiki/app.env: no such file',
    'names the env file "/etc/wiki/app.env", which is not on the host'
  ],
  [
    'failed to read /srv/r/app.env: line 2: unexpected character "?" in variable name "FOO-?=hunter2"',
    'cannot read the env file "app.env" (line 2)'
  ],
  [
    'invalid interpolation format for services.w.environment.P.\nYou may need to escape any $ with another $.\nhunter2${5}x',
    'cannot read a "$" in services.w.environment.P. Write'
  ],
  ['yaml: line 5: found unexpected end of stream', 'refuses the Compose file: yaml: line 5: found unexpected end of stream']
])('what Compose refuses is said without what it repeats: %s', (stderr, message) => {
  const error = messageOf(explainConfigFailure(stderr, '/srv/r'))
  expect(error).toContain(message)
  expect(error).not.toContain('hunter2')
})
