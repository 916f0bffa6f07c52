import {describe, expect, test} from '@jest/globals'
import {composeFileNames, nameOfLine, parseFileLines} from '../../../lib/deploy/files.ts'
import {messageOf} from '../../../lib/action/errors.ts'

function errorOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    return messageOf(error)
  }
  return ''
}

describe('a line of "files"', () => {
  test.each([
    ['build/app.env => app.env', {local: 'build/app.env', name: 'app.env', mode: undefined}],
    ['conf/Caddyfile', {local: 'conf/Caddyfile', name: 'Caddyfile', mode: undefined}],
    ['deploy/conf/', {local: 'deploy/conf/', name: 'conf', mode: undefined}],
    ['x => conf/x.toml', {local: 'x', name: 'conf/x.toml', mode: undefined}],
    ['conf => conf/', {local: 'conf', name: 'conf', mode: undefined}],
    ['x =>y mode=0640', {local: 'x', name: 'y', mode: 0o640}],
    ['start.sh   mode=755', {local: 'start.sh', name: 'start.sh', mode: 0o755}],
    ['my file.conf => my.conf', {local: 'my file.conf', name: 'my.conf', mode: undefined}],
    ['/tmp/rendered/.env', {local: '/tmp/rendered/.env', name: '.env', mode: undefined}]
  ])('%j', (line, expected) => {
    expect(parseFileLines([line])).toEqual([expected])
  })

  test.each([
    ['a => b => c', 'is not of the form "local => name"'],
    ['=> b', 'is not of the form'],
    ['a =>', 'is not of the form'],
    ['a => .', 'is not a plain name'],
    ['a => ../x', 'is not a plain name'],
    ['a => x/./y', 'is not a plain name'],
    ['a => /etc/x', 'is an absolute path'],
    ['a => x y', 'is not a plain name'],
    ['größe.conf', 'has a character that is not ASCII'],
    [`a => ${'x'.repeat(256)}`, 'is too long'],
    [`a => ${'x/'.repeat(600)}y`, 'is too long'],
    ['a => fairway.env', 'is a reserved name'],
    ['a => tags-before', 'is a reserved name'],
    ['a => x mode=rw', 'has "mode=rw", which is not three octal digits'],
    ['a => x mode=4755', 'has "mode=4755"'],
    ['a => x mode=0044', 'its owner'],
    ['a => x owner=app:app', 'says "owner=", which is for services'],
    ['a => x unit=app mode=0640', 'says "unit=", which is for services']
  ])('%j is refused', (line, message) => {
    const error = errorOf(() => parseFileLines([line]))
    expect(error).toContain('Input "files"')
    expect(error).toContain(message)
  })

  test('two with one name are refused', () => {
    expect(errorOf(() => parseFileLines(['a => x', 'b => x']))).toContain('two lines have the name "x"')
  })

  test.each([
    ['a => x mode=0640', 'x'],
    ['conf/ mode=0640', 'conf'],
    ['a/b.txt', 'b.txt']
  ])('%j has the name %s', (line, name) => expect(nameOfLine(line)).toBe(name))
})

describe('the names of the Compose files', () => {
  test.each([
    [['build/x.yml'], [], ['docker-compose.yml']],
    [['deploy/compose.yml', 'deploy/prod/a.yml', 'base.yml'], [], ['compose.yml', 'prod/a.yml', 'base.yml']],
    [['/tmp/out/docker-compose.yml', 'compose.prod.yml'], [], ['docker-compose.yml', 'compose.prod.yml']],
    // It extends the other one.
    [['prod.yml'], ['docker-compose.yml'], ['prod.yml']],
    [[], [], []]
  ])('%j beside %j are %j', (paths, sent, names) => expect(composeFileNames(paths, sent)).toEqual(names))

  test.each([
    [['a/x.yml', 'b/x.yml'], [], 'a/x.yml and b/x.yml would both be "x.yml" on the host'],
    [['x.yml', 'x.yml'], [], 'would both be "x.yml"'],
    [['x.yml', 'y.yml'], ['y.yml'], 'both send "y.yml"'],
    [['x.yml', 'my file.yml'], [], '"my file.yml" is not a plain name'],
    [['x.yml', 'fairway.override.yml'], [], 'is a reserved name'],
    [['docker-compose.yml'], ['docker-compose.yml'], 'both send "docker-compose.yml"']
  ])('%j beside %j are refused', (paths, sent, message) => expect(errorOf(() => composeFileNames(paths, sent))).toContain(message))
})
