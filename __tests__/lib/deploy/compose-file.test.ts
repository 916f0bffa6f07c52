import {describe, expect, test} from '@jest/globals'
import {findComposeProblems, findUnsentPaths, notSent, usesFairwayImage} from '../../../lib/deploy/compose-file.ts'

const problemsOf = (content: string, files: string[] = []) => findComposeProblems([{path: 'compose.yml', content}], {sent: files})
const unsentIn = (content: string, files: string[] = []) =>
  findUnsentPaths([{path: 'compose.yml', content}], {sent: files}).map(one => {
    const {what, fix} = notSent(one)
    return `${what} ${fix}`
  })
/** A file with our service and something below it. */
const withService = (more: string) => `services:\n  web:\n    image: \${FAIRWAY_IMAGE}\n${more.replace(/^/gm, '    ')}\n`

const UNUSED = 'The Compose file compose.yml does not use the image to deploy. Write "image: ${FAIRWAY_IMAGE}" in the service that runs it.'
const EXACTLY =
  'No service in the Compose file runs the image to deploy. Write exactly "image: ${FAIRWAY_IMAGE}", without anything before or after it.'

describe('the image', () => {
  test.each([
    '${FAIRWAY_IMAGE}',
    '"${FAIRWAY_IMAGE}"',
    '$FAIRWAY_IMAGE',
    '${FAIRWAY_IMAGE:?set by the deploy}',
    '${FAIRWAY_IMAGE:-nginx:latest}',
    '${IMAGE:-${FAIRWAY_IMAGE}}'
  ])('may be written as %s', image => {
    expect(problemsOf(`services: {web: {image: ${image.includes('{') && !image.startsWith('"') ? `'${image}'` : image}}}`)).toEqual([])
  })

  test.each([
    'x-image: &image ${FAIRWAY_IMAGE}\nservices:\n  web:\n    image: *image\n',
    'services:\n  web:\n    image: >-\n      ${FAIRWAY_IMAGE}\n',
    'services:\n  web:\n    image:\n      ${FAIRWAY_IMAGE}\n',
    'services: {web: {labels: {a: "#1"}, image: "${FAIRWAY_IMAGE}"}}'
  ])('may stand anywhere in %j', content => expect(problemsOf(content)).toEqual([]))

  test('has to be that of a service', () => {
    expect(problemsOf('x-web: {image: "${FAIRWAY_IMAGE}"}\nservices: {web: {image: nginx}}\n')).toEqual([UNUSED])
  })

  test.each([
    ['${FAIRWAY_IMAGE}:latest', EXACTLY],
    ['registry.example.com/${FAIRWAY_IMAGE}', EXACTLY],
    ['nginx', UNUSED],
    ['${IMAGE}', UNUSED],
    ['FAIRWAY_IMAGE', UNUSED]
  ])('may not be written as %s', (image, problem) => {
    expect(problemsOf(`services: {web: {image: '${image}'}}`)).toEqual([problem])
    expect(usesFairwayImage(`services: {web: {image: '${image}'}}`)).toBe(problem === EXACTLY)
  })

  test('in a comment is none', () => {
    expect(problemsOf('services:\n  web:\n    image: nginx # image: ${FAIRWAY_IMAGE}\n')).toEqual([UNUSED])
  })

  test('of one service is enough, also through an anchor', () => {
    expect(problemsOf('x-app: &app\n  image: ${FAIRWAY_IMAGE}\nservices:\n  db: {image: postgres}\n  web:\n    <<: *app\n')).toEqual([])
  })

  test('of a service that has none would be built on the host', () => {
    expect(problemsOf(`${withService('restart: always')}  worker:\n    build: .\n`)).toEqual([
      'Service "worker" would be built on the host. Give it an "image"; nothing is built on the host.'
    ])
    expect(problemsOf(`${withService('restart: always')}  worker:\n    extends: web\n`)).toEqual([])
  })
})

describe('a path in the release directory that nobody sends', () => {
  const problem = (what: string, path: string) =>
    `${what} "./${path}", which is in the release directory but is not one of the files sent. Use a named volume or an absolute path for data, and the input "files" for configuration.`

  test.each([
    ["volumes: ['./data:/data']", 'data'],
    ["volumes: ['./${NAME}:/data']", '${NAME}'],
    ['volumes: [{type: bind, source: data, target: /data}]', 'data']
  ])('%s is for the host to judge: a project that was taken over has it', (more, path) => {
    expect(problemsOf(withService(more))).toEqual([])
    expect(unsentIn(withService(more))).toEqual([problem('Service "web" mounts', path)])
  })

  test('says whether it is only read', () => {
    const found = findUnsentPaths([{path: 'compose.yml', content: withService("volumes: ['./data:/data', './conf:/conf:ro']")}], {sent: []})
    expect(found.map(({path, isReadOnly}) => [path, isReadOnly])).toEqual([
      ['data', false],
      ['conf', true]
    ])
  })

  test.each([
    ['env_file: .env', '.env', '.env'],
    ['env_file: [{path: ./app.env}]', 'app.env', 'app.env'],
    // By its path alone it would be sent as ".django".
    ['env_file: .envs/.production/.django', '.envs/.production/.django', '.envs/.production/.django => .envs/.production/.django']
  ])('%s has to be sent, wherever the project ran', (more, name, line) => {
    expect(problemsOf(withService(more))).toEqual([
      `Service "web" has the env_file "./${name}", which is not one of the files sent. Add it to the input "files": "${line}" (another path before the "=>" where it lies elsewhere in the repository), or render it with "templates".`
    ])
  })

  test.each(["volumes: ['.:/app']", "volumes: ['./:/app:ro']"])('%s would hide the image', more => {
    expect(problemsOf(withService(more))).toEqual([
      'Service "web" mounts ".", all of the folder of the Compose file: it would hide what the image has there. Leave that mount out; mount folders of data, and what is sent, by their names.'
    ])
    expect(unsentIn(withService(more))).toEqual([])
  })

  test('as a secret or a config', () => {
    expect(
      unsentIn(
        `${withService('secrets: [a, b]\nconfigs: [{source: c}]')}secrets: {a: {file: ./a}, b: {external: true}, unused: {file: ./d}}\nconfigs: {c: {file: c}}\n`
      )
    ).toEqual([problem('A secret or config of the Compose file is', 'a'), problem('A secret or config of the Compose file is', 'c')])
  })

  test.each([
    "volumes: ['/srv/data:/data', 'named:/data', '~/data:/data', '${DATA}:/data', '../shared:/data', '/anonymous']",
    'volumes: [{type: volume, source: data, target: /data}, {type: bind, source: /srv, target: /srv}, {type: tmpfs, target: /tmp}]',
    'env_file: [{path: ./app.env, required: false}, /etc/wiki.env]',
    "volumes: ['./nginx.conf:/etc/nginx.conf:ro', './conf:/conf:ro', './conf/b.yml:/b.yml:ro']"
  ])('is none: %s', more => {
    const sent = ['nginx.conf', 'conf/a.yml', 'conf/b.yml']
    expect([problemsOf(withService(more), sent), unsentIn(withService(more), sent)]).toEqual([[], []])
  })

  test('that is sent may be read, and not written', () => {
    const writable =
      'Service "web" mounts "./traefik" at /etc/traefik writable, but it is in the release directory: what the container writes there is lost with the next deploy. Write "./traefik:/etc/traefik:ro" ("read_only: true" in the long form), and give what is written a named volume or an absolute path.'
    const sent = ['traefik/traefik.yml']
    expect(problemsOf(withService("volumes: ['./traefik:/etc/traefik']"), sent)).toEqual([writable])
    expect(problemsOf(withService('volumes: [{type: bind, source: traefik/, target: /etc/traefik}]'), sent)).toEqual([writable])
    expect(problemsOf(withService("volumes: ['./traefik:/etc/traefik:ro,z']"), sent)).toEqual([])
    expect(problemsOf(withService("volumes: ['./traefik:/etc/traefik:${MODE}']"), sent)).toEqual([])
    expect(problemsOf(withService('volumes: [{type: bind, source: ./traefik, target: /a, read_only: true}]'), sent)).toEqual([])
  })

  test('of a service that does not run counts for nothing', () => {
    expect(
      problemsOf(`${withService('restart: always')}  tools:\n    build: .\n    profiles: [tools]\n    volumes: ['./data:/data']\n`)
    ).toEqual([])
  })

  test('may be below a folder that is sent', () => {
    expect(problemsOf(withService("volumes: ['./conf/a.yml:/a.yml:ro']"), ['conf'])).toEqual([])
  })
})

describe('what cannot be told passes', () => {
  test('what is no YAML: the reader of its references says so', () => {
    expect(problemsOf('services:\n\tweb: {image: nginx}\n')).toEqual([])
  })

  test('what comes from elsewhere, but for the image that no line names', () => {
    expect(problemsOf(`include: [other.yml]\n${withService("volumes: ['./data:/data']")}`)).toEqual([])
    expect(problemsOf('include: [other.yml]\nservices: {web: {image: nginx}}\n')).toEqual([])
    expect(problemsOf('services: {web: {extends: {file: other.yml, service: web}}}\n')).toEqual([])
    expect(problemsOf(`${withService('restart: always')}---\nservices: {worker: {build: .}}\n`)).toEqual([])
  })

  test('any other shape', () => {
    for (const content of ['', '[]', 'services: []', 'services: {web: nginx}', 'a: &a [*a]']) {
      expect(problemsOf(content)).toEqual(expect.arrayContaining([UNUSED]))
    }
  })
})

test.each([
  "volumes: ['./web${STAGE}.yml:/etc/web.yml:ro']",
  "volumes: ['./${CONF:-web.yml}:/etc/web.yml:ro']",
  "volumes: ['./web.yml:${PLACE:-/etc/web.yml}:ro']",
  "volumes: [{type: bind, source: './$CONF', target: /x, read_only: true}]",
  "env_file: './${STAGE:-production}.env'",
  'env_file: !reset null',
  'volumes: !reset []'
])('what a variable or another file decides passes: %s', more => {
  expect(problemsOf(withService(more), ['web.yml', 'production.env'])).toEqual([])
})

test('a path with a variable that no file sent fits is refused', () => {
  expect(problemsOf(withService("env_file: './${STAGE}.env'"), ['web.yml', 'x/a.env.yml'])).toEqual([
    expect.stringContaining('has the env_file "./${STAGE}.env"')
  ])
})

test('a variable elsewhere in a mount hides no other mistake', () => {
  expect(problemsOf(withService("volumes: ['./web.yml:${PLACE:-/etc/web.yml}']"), ['web.yml'])).toEqual([
    expect.stringContaining('"./web.yml" at ${PLACE:-/etc/web.yml} writable')
  ])
})

describe('several images', () => {
  const services = (web: string, worker: string) => `services: {web: {image: '${web}'}, worker: {image: '${worker}'}}`
  const variables = ['FAIRWAY_IMAGE_WEB', 'FAIRWAY_IMAGE_WORKER']
  const found = (content: string) => findComposeProblems([{path: 'compose.yml', content}], {sent: [], variables})

  test('each has to be the image of a service', () => {
    expect(found(services('${FAIRWAY_IMAGE_WEB}', '$FAIRWAY_IMAGE_WORKER'))).toEqual([])
    expect(found(services('${FAIRWAY_IMAGE_WEB}', 'postgres'))).toEqual([
      'The Compose file compose.yml does not use the image of FAIRWAY_IMAGE_WORKER. Write "image: ${FAIRWAY_IMAGE_WORKER}" in the service that runs it.'
    ])
    expect(found(services('x', 'y'))).toHaveLength(2)
    expect(found(services('${FAIRWAY_IMAGE_WEB}', '${FAIRWAY_IMAGE_WORKER}:v1'))).toEqual([
      'No service in the Compose file runs the image of FAIRWAY_IMAGE_WORKER. Write exactly "image: ${FAIRWAY_IMAGE_WORKER}", without anything before or after it.'
    ])
  })

  test('a longer name is another one', () => {
    expect(usesFairwayImage(services('${FAIRWAY_IMAGE_WEB}', 'x'), 'FAIRWAY_IMAGE')).toBe(false)
    expect(usesFairwayImage(services('${FAIRWAY_IMAGE_WEBSITE}', 'x'), 'FAIRWAY_IMAGE_WEB')).toBe(false)
    expect(usesFairwayImage('include: [x.yml]', 'FAIRWAY_IMAGE_WEB')).toBe(true)
  })
})

describe('several files', () => {
  const both = (first: string, second: string, sent: string[] = [], profiles?: string[]) => {
    const texts = [
      {path: 'a.yml', content: first},
      {path: 'b.yml', content: second}
    ]
    return [...findComposeProblems(texts, {sent, profiles}), ...findUnsentPaths(texts, {sent, profiles}).map(one => notSent(one).what)]
  }
  const ours = withService('volumes: ["./conf:/conf:ro"]')

  test('are one project', () => {
    expect(both('services: {web: {build: .}, db: {image: postgres}}', 'services: {web: {image: "${FAIRWAY_IMAGE}"}}')).toEqual([])
    expect(both(ours, 'services: {web: {volumes: ["/srv/conf:/conf/:ro"]}}')).toEqual([])
    expect(both(ours, 'services: {web: {volumes: ["/srv/conf:/other:ro"]}}')).toEqual([expect.stringContaining('mounts "./conf"')])
    expect(both(ours, 'services: {web: {volumes: ["./more/x:/other:ro"]}}', ['conf', 'more'])).toEqual([])
  })

  test('of which none names the image', () => {
    expect(both('services: {web: {image: x}}', 'services: {db: {image: y}}')).toEqual([
      'None of the Compose files a.yml, b.yml uses the image to deploy. Write "image: ${FAIRWAY_IMAGE}" in the service that runs it.'
    ])
  })

  test('that take something out of each other are left to Compose', () => {
    expect(both(ours, 'services: {web: {volumes: !reset []}}')).toEqual([])
    expect(both(ours, 'services: {web: {volumes: !override ["/x:/x"]}}')).toEqual([])
  })

  test('with a profile that is asked for', () => {
    const tool = 'services: {tool: {build: ., profiles: [tools]}}'
    expect(both(withService(''), tool)).toEqual([])
    expect(both(withService(''), tool, [], ['other'])).toEqual([])
    for (const profile of ['tools', '*']) {
      expect(both(withService(''), tool, [], [profile])).toEqual([expect.stringContaining('Service "tool" would be built')])
    }
  })

  test('with the file of a secret in another one', () => {
    const secrets = 'secrets: {a: {file: ./a.txt}}'
    expect(both(withService('secrets: [a]'), secrets)).toEqual([expect.stringContaining('is "./a.txt"')])
    expect(both(withService('secrets: [a]'), secrets, ['a.txt'])).toEqual([])
  })
})
