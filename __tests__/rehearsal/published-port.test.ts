import {expect, test} from '@jest/globals'
import {composeSource, findPublishedPort, publishedPort} from '../../rehearsal/published-port.ts'
import {exampleFolder} from '../../rehearsal/scenarios/scenario.ts'

const compose = (ports: string) =>
  `services:\n  web:\n    image: \${FAIRWAY_IMAGE}\n    ${ports}\n    environment:\n      KEY: {{ op://a/b/c }}\n`

test.each([
  ["ports:\n      - '127.0.0.1:${BOOKSHELF_PORT:-8089}:8080'", {kind: 'variable', name: 'BOOKSHELF_PORT'}],
  ['ports:\n      - "${PORT}:80"', {kind: 'variable', name: 'PORT'}],
  ['ports:\n      - $PORT:80', {kind: 'variable', name: 'PORT'}],
  ["ports:\n      - '${HOST_ADDRESS:-127.0.0.1}:${PORT}:80'", {kind: 'variable', name: 'PORT'}],
  ['ports: ["$HOST_ADDRESS:8089:80"]', {kind: 'fixed', port: 8089}],
  ['ports: ["${HOST_ADDRESS}:8089:80"]', {kind: 'fixed', port: 8089}],
  ['ports:\n    - 8080:80', {kind: 'fixed', port: 8080}],
  ["ports: ['127.0.0.1:8089:8080']", {kind: 'fixed', port: 8089}],
  ['ports: ["8089:8080", "1:2"]', {kind: 'fixed', port: 8089}],
  ['ports:\n      - "[::1]:8443:443/tcp"', {kind: 'fixed', port: 8443}],
  ['ports:\n      - "80"', {kind: 'none'}],
  ['expose: [80]', {kind: 'none'}]
])('%p', (ports, expected) => {
  expect(publishedPort(compose(ports))).toEqual(expected)
})

test('the example says its port by a variable, so that two rehearsals are not in each other’s way', async () => {
  expect(await findPublishedPort(exampleFolder('homelab'), 'docker-compose.template.yml')).toEqual({
    kind: 'variable',
    name: 'BOOKSHELF_PORT'
  })
})

test('a file that is not there publishes nothing', async () => {
  expect(await findPublishedPort(exampleFolder('homelab'), 'compose.yml')).toEqual({kind: 'none'})
})

test.each([
  ['docker-compose.template.yml', 'docker-compose.yml', 'docker-compose.template.yml'],
  ['app.env\ndeploy/web.yml => compose.yml', 'compose.yml\noverride.yml', 'deploy/web.yml'],
  ['', 'deploy/compose.yml', 'deploy/compose.yml'],
  ['app.env', '# the one\ncompose.yml', 'compose.yml']
])('of the templates %j, the Compose file %j is %s in the repository', (templates, composeFile, expected) => {
  expect(composeSource(templates, composeFile)).toBe(expected)
})
